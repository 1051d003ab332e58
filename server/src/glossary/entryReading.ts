import { type Field, field, fieldText, type Mapping, type Scalar, type TextRange, type Value } from '../markup';
import type { Alias, Entry } from './entry';
import type { GlossaryProblemCode } from './problem';

/** An item of a glossary as read. `entry` is `null` where there is no id to call it by. */
export interface EntryReading {
  readonly entry: Entry | null;
  readonly problems: readonly EntryProblem[];
}

export interface EntryProblem {
  readonly code: GlossaryProblemCode;
  readonly range: TextRange;
  readonly message: string;
}

/**
 * Reads one item of a glossary list. Never fails: a field of a wrong shape is reported and left out, the others stand.
 * `range` is the whole item's; ranges are taken as they come.
 */
export function readEntry(item: Value | null, uri: string, range: TextRange): EntryReading {
  const problems: EntryProblem[] = [];
  const report = (code: GlossaryProblemCode, at: TextRange, message: string) => {
    problems.push({ code, range: at, message });
  };
  if (item?.kind !== 'mapping') {
    report('entry/invalid', range, 'An entry is a mapping with at least `id`, `type` and `name`.');
    return { entry: null, problems };
  }
  const id = readId(item, range, report);
  if (!id) return { entry: null, problems };

  const type = readText(item, 'type', report);
  if (type === undefined) report('entry/field-invalid', id.range, `The entry \`${id.spelling}\` has no \`type\`.`);
  const { names, others } = readNames(item, report);
  const aliases = [...others, ...readAliases(item, report)];
  const name = readText(item, 'name', report);
  if (name === undefined) report('entry/field-invalid', id.range, `The entry \`${id.spelling}\` has no \`name\`.`);
  const description = fieldText(item, 'description');

  return {
    entry: {
      id: id.spelling,
      type: type ?? '',
      name: name ?? names.values().next().value ?? aliases[0]?.text ?? id.spelling,
      names,
      aliases,
      ...(description === undefined ? {} : { description }),
      sameAs: texts(item, 'same-as'),
      origin: { uri, range, idRange: id.range },
      data: item,
    },
    problems,
  };
}

type Report = (code: GlossaryProblemCode, at: TextRange, message: string) => void;

/** Letters, digits, `.`, `_` and `-`. */
export const isValidId = (id: string): boolean => /^[\p{L}\p{N}._-]+$/u.test(id);

function readId(item: Mapping, range: TextRange, report: Report): Scalar | null {
  const written = field(item, 'id');
  const value = written?.value;
  if (value?.kind !== 'scalar' || value.spelling === '') {
    const at = written?.keyRange ?? { start: range.start, end: Math.min(range.end, range.start + 1) };
    report('entry/invalid', at, 'An entry needs an `id`: letters, digits, `.`, `_` and `-`.');
    return null;
  }
  if (!isValidId(value.spelling)) {
    report('entry/field-invalid', value.range, 'An `id` has letters, digits, `.`, `_` and `-` only.');
  }
  return value;
}

function readText(item: Mapping, key: string, report: Report): string | undefined {
  const written = field(item, key);
  if (!written?.value) return undefined;
  const text = fieldText(item, key)?.trim();
  if (!text) report('entry/field-invalid', written.value.range, `\`${key}\` is a text.`);
  return text || undefined;
}

function readNames(item: Mapping, report: Report): { names: ReadonlyMap<string, string>; others: Alias[] } {
  const names = new Map<string, string>();
  const others: Alias[] = [];
  const value = field(item, 'names')?.value;
  if (!value) return { names, others };
  if (value.kind !== 'mapping') {
    report('entry/field-invalid', value.range, '`names` is a mapping of languages to names: `{es: Perú}`.');
    return { names, others };
  }
  for (const each of value.fields) {
    const written = textsOf(each.value);
    if (written.length === 0) {
      report('entry/field-invalid', each.keyRange, `\`names\` has no text for \`${each.key}\`.`);
      continue;
    }
    names.set(each.key, written[0]!);
    for (const text of written.slice(1)) others.push({ text });
  }
  return { names, others };
}

function readAliases(item: Mapping, report: Report): Alias[] {
  const value = field(item, 'aliases')?.value;
  if (!value) return [];
  if (value.kind === 'mapping') {
    report('entry/field-invalid', value.range, '`aliases` is a list of texts or of mappings with a `text`.');
    return [];
  }
  const items = value.kind === 'list' ? value.items : [value];
  return items.flatMap(each => readAlias(each, report) ?? []);
}

function readAlias(value: Value, report: Report): Alias | null {
  if (value.kind === 'scalar' && value.spelling.trim() !== '') return { text: value.spelling.trim() };
  const text = value.kind === 'mapping' ? fieldText(value, 'text')?.trim() : undefined;
  if (value.kind !== 'mapping' || !text) {
    report('entry/field-invalid', value.range, 'An alias is a text, or a mapping with a `text`.');
    return null;
  }
  for (const each of value.fields) checkAliasField(each, report);
  const language = fieldText(value, 'language');
  const documents = texts(value, 'documents');
  return {
    text,
    ...(language === undefined ? {} : { language }),
    ...(fieldText(value, 'match') === 'exact' ? { match: 'exact' as const } : {}),
    ...(documents.length > 0 ? { documents } : {}),
  };
}

function checkAliasField({ key, keyRange, value }: Field, report: Report): void {
  if (key === 'text' || key === 'documents') return;
  if (key === 'language') {
    if (value?.kind !== 'scalar')
      report('entry/field-invalid', keyRange, 'An alias’s `language` is a tag such as `es`.');
  } else if (key === 'match') {
    const exact = value?.kind === 'scalar' && value.spelling === 'exact';
    if (!exact) report('entry/field-invalid', value?.range ?? keyRange, 'An alias’s `match` can only be `exact`.');
  } else {
    report('entry/field-invalid', keyRange, `An alias has no \`${key}\`: it has text, language, match and documents.`);
  }
}

const texts = (item: Mapping, key: string): string[] => textsOf(field(item, key)?.value ?? null);

/** The non-empty scalars of a value that may be one or a list of them, as spelled. */
function textsOf(value: Value | null): string[] {
  if (!value || value.kind === 'mapping') return [];
  return (value.kind === 'list' ? value.items : [value]).flatMap(each =>
    each.kind === 'scalar' && each.value !== null && each.spelling.trim() !== '' ? [each.spelling.trim()] : [],
  );
}
