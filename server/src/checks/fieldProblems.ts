import { t } from '@vscode/l10n';
import type { Field, Scalar, TextRange, Value } from '../markup';
import type { FieldType } from '../project';
import { isEdtf } from './edtf';
import { nearest } from './nearest';

export interface FieldProblem {
  readonly range: TextRange;
  readonly message: string;
}

/**
 * What a field's value has against the type that is declared for it: its form alone. Whether an entry, a reference or a
 * span of that id exists is for other rules to say.
 */
export function* fieldProblems(written: Field, type: FieldType): Iterable<FieldProblem> {
  const { key, keyRange, value } = written;
  if (value === null) {
    yield { range: keyRange, message: t('“{0}” has no value.', key) };
  } else if (value.kind === 'list' && !type.list && type.type !== 'citation') {
    yield { range: value.range, message: t('“{0}” takes one value, not a list.', key) };
  } else {
    for (const each of value.kind === 'list' ? value.items : [value]) {
      const message = wrongForm(key, each, type);
      if (message) yield { range: each.range, message };
    }
  }
}

function wrongForm(key: string, value: Value, type: FieldType): string | null {
  if (type.type === 'citation') {
    return value.kind === 'list' || isEmpty(value)
      ? t('“{0}” takes a citation: an id, an id with # and a locator, or a mapping with an id.', key)
      : null;
  }
  if (value.kind !== 'scalar') return t('“{0}” takes a plain value here, not a mapping or a list.', key);
  if (isEmpty(value)) return t('“{0}” has no value.', key);
  switch (type.type) {
    case 'number':
      return typeof value.value === 'number' ? null : t('“{0}” is not a number.', value.spelling);
    case 'boolean':
      return typeof value.value === 'boolean' ? null : t('“{0}” is neither true nor false.', value.spelling);
    case 'date':
      return isEdtf(value.spelling)
        ? null
        : t(
            '“{0}” is not a date that can be read: write it as 2009-11-20, 2007-05, 2010~ or 2009-06-17/2009-06-20.',
            value.spelling,
          );
    case 'enum':
      return type.of.includes(value.spelling) ? null : notOneOf(value, type.of);
    case 'url':
      return isUrl(value.spelling)
        ? null
        : t('“{0}” is not a web address: it needs its https:// and a host.', value.spelling);
    default:
      return null;
  }
}

function notOneOf({ spelling }: Scalar, values: readonly string[]): string {
  const [close] = nearest(spelling, values);
  return close === undefined
    ? t('“{0}” is none of the values that can stand here: {1}.', spelling, values.join(', '))
    : t('“{0}” is none of the values that can stand here; did you mean “{1}”?', spelling, close);
}

const isEmpty = (value: Value): boolean =>
  value.kind === 'scalar' && (value.value === null || value.spelling.trim() === '');

/** An absolute address of any scheme that has something behind its colon. */
export const isUrl = (text: string): boolean => /^[a-z][a-z0-9+.-]*:\S+$/i.test(text) && URL.canParse(text);
