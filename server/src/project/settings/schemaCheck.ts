import { type Schema, Validator } from '@cfworker/json-schema';
import { t } from '@vscode/l10n';
import type { TextRange, Value } from '../../markup';
import { field, toData } from '../../markup';

/** What a JSON Schema has against a YAML value, at its place. */
export interface SchemaProblem {
  readonly message: string;
  /** The key that should not be there, else the value. */
  readonly range: TextRange;
  /** Keys and indexes from the top down to the value. */
  readonly path: readonly string[];
}

/**
 * A check of YAML against a JSON Schema (draft 7). It interprets the schema, for `new Function` is barred in the browser,
 * and tells only the innermost of nested complaints.
 */
export function schemaChecker(schema: unknown): (value: Value | null) => readonly SchemaProblem[] {
  const validator = new Validator(schema as Schema, '7', false);
  return value => {
    if (value === null) return [];
    const { valid, errors } = validate(validator, toData(value));
    if (valid) return [];
    const problems: SchemaProblem[] = [];
    for (const error of errors) {
      if (containers.has(error.keyword)) continue;
      const path = pointerPath(error.instanceLocation);
      const place = locate(value, path, error.keyword === 'false');
      problems.push({ path, range: place.range, message: messageOf(error.keyword, error.error, path, place.value) });
    }
    return problems;
  };
}

/** The validator writes keys as URIs, in which half a character cannot stand: then its data is mended first. */
function validate(validator: Validator, data: unknown) {
  try {
    return validator.validate(data);
  } catch {
    const mended = JSON.stringify(data).replace(/\\ud[89a-f][0-9a-f]{2}/g, '\\ufffd');
    return validator.validate(JSON.parse(mended));
  }
}

/** Keywords whose failure is told again, and better, by what stands inside them. */
const containers = new Set([
  'properties',
  'patternProperties',
  'additionalProperties',
  'items',
  '$ref',
  'propertyNames',
]);

function messageOf(keyword: string, detail: string, path: readonly string[], value: Value | null): string {
  const name = path.at(-1) ?? '';
  const shown = value?.kind === 'scalar' ? value.spelling : '';
  switch (keyword) {
    case 'false':
      return t('“{0}” is not a key that can stand here.', name);
    case 'type':
      return path.length
        ? t('“{0}” must be {1}.', name, expectation(detail))
        : t('This must be {0}.', expectation(detail));
    case 'enum':
      return t('“{0}” is none of the values that can stand here: {1}.', shown, listed(detail));
    case 'required':
      return t('The key “{0}” is missing.', quoted(detail));
    case 'pattern':
      return t('“{0}” is not in a form that “{1}” can have.', shown, name);
    default:
      return t('“{0}” cannot stand here: {1}', name, detail);
  }
}

/** The types in the validator's `Instance type "string" is invalid. Expected "object", "null".` */
function expectation(detail: string): string {
  const names: Record<string, string> = {
    object: t('a mapping'),
    array: t('a list'),
    string: t('text'),
    number: t('a number'),
    integer: t('a whole number'),
    boolean: t('true or false'),
  };
  const expected = detail.slice(detail.indexOf('Expected'));
  const found = [...expected.matchAll(/"(\w+)"/g)].map(match => names[match[1]!]).filter(each => each !== undefined);
  return found.join(t(' or '));
}

const listed = (detail: string): string => {
  const start = detail.indexOf('[');
  return start < 0
    ? detail
    : detail
        .slice(start + 1, detail.lastIndexOf(']'))
        .replaceAll('"', '')
        .replaceAll(',', ', ');
};

const quoted = (detail: string): string => /"([^"]*)"/.exec(detail)?.[1] ?? detail;

const pointerPath = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map(each => decodeURI(each).replaceAll('~1', '/').replaceAll('~0', '~'));

/**
 * The value at the path and what to underline for it: the value, but the key where the value is absent, runs over several
 * lines (a mapping), or must not be there at all.
 */
function locate(top: Value, path: readonly string[], isKey: boolean): { range: TextRange; value: Value | null } {
  let value: Value | null = top;
  let key = { start: top.range.start, end: Math.min(top.range.end, top.range.start + 1) };
  for (const step of path) {
    if (value?.kind === 'mapping') {
      const found = field(value, step);
      if (!found) return { range: key, value: null };
      key = found.keyRange;
      value = found.value;
    } else if (value?.kind === 'list') {
      value = value.items[Number(step)] ?? null;
      if (value) key = value.range;
    }
  }
  return { range: value?.kind === 'mapping' || value === null || isKey ? key : value.range, value };
}
