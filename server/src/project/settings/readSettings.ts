import { t } from '@vscode/l10n';
import schema from '../../../../schemas/gloss.schema.json';
import vocabulary from '../../../data/vocabulary.yaml';
import { STYLES, styleId } from '../../citations';
import type { Mapping, TextRange, Value } from '../../markup';
import { field, fieldScalars, fieldText, readYaml } from '../../markup';
import { staysInside } from '../files/fileNames';
import { isGlob } from '../files/fileRoles';
import { schemaChecker } from './schemaCheck';
import type { FieldSet, FieldType, NamedFile, RuleSeverity, Settings, SettingsProblem } from './settings';
import { yamlMessage } from './yamlMessage';

/** The settings of a project without a `gloss.yaml`. */
export const defaultSettings: Settings = Object.freeze({
  name: null,
  languages: [],
  language: 'en',
  documents: ['**/*.gloss'],
  glossary: ['glossary/**/*.yaml'],
  references: ['references.{yaml,json,bib}'],
  ...builtIn(),
  frontMatter: new Map<string, FieldType>(),
  agreements: { minimumLevel: 3, lexicon: null },
  citations: { style: 'chicago-note', locale: 'en-GB' },
  named: [],
  rules: new Map<string, RuleSeverity>(),
  problems: [],
});

const checkSchema = schemaChecker(schema);

/**
 * `gloss.yaml` as settings. What is wrong in it is in `problems`, ranges in UTF-16 offsets of `text`, and takes its
 * default; the rest holds.
 */
export function readSettings(text: string): Settings {
  const { value, problems: yamlProblems } = readYaml(text);
  const problems: SettingsProblem[] = [...yamlProblems.map(yamlMessage), ...checkSchema(value)];
  if (value?.kind !== 'mapping') return { ...defaultSettings, problems };
  const globs = (key: 'documents' | 'glossary' | 'references') => readGlobs(value, key, problems);
  const agreements = mappingAt(value, 'agreements');
  const citations = mappingAt(value, 'citations');
  checkStyle(citations, problems);
  return {
    name: fieldText(value, 'name') ?? null,
    languages: fieldScalars(value, 'languages').map(each => each.spelling),
    language: fieldText(value, 'language') ?? defaultSettings.language,
    documents: globs('documents'),
    glossary: globs('glossary'),
    references: globs('references'),
    commonFields: defaultSettings.commonFields,
    types: extend(defaultSettings.types, mappingAt(value, 'types')),
    layers: extend(defaultSettings.layers, mappingAt(value, 'layers')),
    frontMatter: readFields(mappingAt(value, 'front-matter')),
    agreements: {
      minimumLevel: readLevel(agreements) ?? defaultSettings.agreements.minimumLevel,
      lexicon: insidePath(agreements, 'lexicon', problems),
    },
    citations: {
      style: fieldText(citations, 'style') ?? defaultSettings.citations.style,
      locale: fieldText(citations, 'locale') ?? defaultSettings.citations.locale,
    },
    named: namedFiles(value),
    rules: readSeverities(mappingAt(value, 'rules')),
    problems,
  };
}

/** The paths among the globs, and the lexicon; without what leads out of the project's folder. */
function namedFiles(settings: Mapping): NamedFile[] {
  const named = (['glossary', 'references'] as const).flatMap(key =>
    fieldScalars(settings, key).flatMap(({ spelling: path, range }) => (isGlob(path) ? [] : [{ key, path, range }])),
  );
  const [lexicon] = fieldScalars(mappingAt(settings, 'agreements'), 'lexicon');
  const all = lexicon ? [...named, { key: 'lexicon' as const, path: lexicon.spelling, range: lexicon.range }] : named;
  return all.filter(each => each.path !== '' && staysInside(each.path));
}

/** Severities by rule, as `rules` in `gloss.yaml` and in a front matter give them; others are left out. */
export function readSeverities(rules: Mapping | null): ReadonlyMap<string, RuleSeverity> {
  const severities = new Map<string, RuleSeverity>();
  for (const each of rules?.fields ?? []) {
    // YAML 1.2 reads `off` as text, YAML 1.1 as false: both are meant.
    const value = each.value?.kind === 'scalar' ? (each.value.value === false ? 'off' : each.value.spelling) : '';
    if (isSeverity(value)) severities.set(each.key, value);
  }
  return severities;
}

const isSeverity = (value: string): value is RuleSeverity =>
  value === 'error' || value === 'warning' || value === 'information' || value === 'hint' || value === 'off';

function readGlobs(settings: Mapping, key: 'documents' | 'glossary' | 'references', problems: SettingsProblem[]) {
  if (!field(settings, key)?.value) return defaultSettings[key];
  return fieldScalars(settings, key)
    .filter(each => staysInside(each.spelling) || outside(problems, each.spelling, each.range))
    .map(each => each.spelling);
}

function insidePath(settings: Mapping | null, key: string, problems: SettingsProblem[]): string | null {
  const [path] = fieldScalars(settings, key);
  return path && (staysInside(path.spelling) || outside(problems, path.spelling, path.range)) ? path.spelling : null;
}

/** A project reads its own folder and nothing else, so no setting may lead out of it. */
function outside(problems: SettingsProblem[], path: string, range: TextRange): false {
  problems.push({ range, message: t('“{0}” leads out of the project’s folder.', path) });
  return false;
}

/** A style is one of those that Gloss brings along, or a file of the project, of which only loading it tells. */
function checkStyle(citations: Mapping | null, problems: SettingsProblem[]): void {
  const [style] = fieldScalars(citations, 'style');
  if (!style || /\.csl$/i.test(style.spelling.trim()) || STYLES.some(each => each.id === styleId(style.spelling)))
    return;
  const names = STYLES.map(each => each.names[0] ?? each.id).join(', ');
  const message = t(
    'There is no citation style “{0}”. There are {1}, and .csl files of the project.',
    style.spelling,
    names,
  );
  problems.push({ range: style.range, message });
}

function readLevel(agreements: Mapping | null): number | undefined {
  const [level] = fieldScalars(agreements, 'minimum-level');
  const value = level?.value;
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 5 ? value : undefined;
}

/** The built-in sets with the project's on top: one of the same name keeps its fields and gains the project's. */
function extend(base: ReadonlyMap<string, FieldSet>, added: Mapping | null): ReadonlyMap<string, FieldSet> {
  if (!added?.fields.length) return base;
  const sets = new Map(base);
  for (const each of added.fields) {
    const set = each.value?.kind === 'mapping' ? each.value : null;
    const known = base.get(each.key);
    sets.set(each.key, {
      label: fieldText(set, 'label') ?? known?.label ?? each.key,
      fields: new Map([...(known?.fields ?? []), ...readFields(mappingAt(set, 'fields'))]),
    });
  }
  return sets;
}

function readFields(fields: Mapping | null): Map<string, FieldType> {
  const types = new Map<string, FieldType>();
  for (const each of fields?.fields ?? []) {
    const declared = each.value?.kind === 'mapping' ? each.value : null;
    const type = fieldText(declared, 'type');
    if (!type || !isFieldType(type)) continue;
    types.set(each.key, {
      type,
      of: fieldScalars(declared, 'of').map(item => item.spelling),
      list: isTrue(declared, 'list'),
      required: isTrue(declared, 'required'),
    });
  }
  return types;
}

const fieldTypes: readonly string[] = schema.definitions.field.properties.type.enum;
const isFieldType = (name: string): name is FieldType['type'] => fieldTypes.includes(name);

const isTrue = (mapping: Mapping | null, key: string): boolean => {
  const value = field(mapping, key)?.value;
  return value?.kind === 'scalar' && value.value === true;
};

const mappingAt = (mapping: Mapping | null, key: string): Mapping | null => {
  const value: Value | null | undefined = field(mapping, key)?.value;
  return value?.kind === 'mapping' ? value : null;
};

interface DeclaredSet {
  label: string;
  fields?: Record<string, Partial<FieldType> & Pick<FieldType, 'type'>>;
}

function builtIn(): Pick<Settings, 'types' | 'layers' | 'commonFields'> {
  const declared = vocabulary as {
    common: DeclaredSet['fields'];
    types: Record<string, DeclaredSet>;
    layers: Record<string, DeclaredSet>;
  };
  const fields = (of: DeclaredSet['fields'] = {}) =>
    new Map(
      Object.entries(of).map(([name, type]) => [name, { of: [], list: false, required: false, ...type } as FieldType]),
    );
  const sets = (of: Record<string, DeclaredSet>) =>
    new Map(Object.entries(of).map(([name, set]) => [name, { label: set.label, fields: fields(set.fields) }]));
  return { types: sets(declared.types), layers: sets(declared.layers), commonFields: fields(declared.common) };
}
