import { quoteScalar } from './quote';

/**
 * Plain data as a block mapping, a line for each key, nested values in flow style. Strings are quoted where they would
 * not read back; dates are written as `YYYY-MM-DD`; `undefined` is left out. `isSpelled` says which top-level keys are read
 * as they are spelled.
 */
export function writeMapping(data: Readonly<Record<string, unknown>>, isSpelled: (key: string) => boolean): string {
  return Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${quoteScalar(key, true)}: ${writeFlow(value, isSpelled(key))}\n`)
    .join('');
}

/** Plain data as YAML in flow style, on one line. */
export function writeFlow(value: unknown, spelled = false): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (typeof value === 'string') return quoteScalar(value, spelled);
  if (value instanceof Date) return quoteScalar(value.toISOString().slice(0, 10), spelled);
  if (Array.isArray(value)) return `[${value.map(each => writeFlow(each, spelled)).join(', ')}]`;
  const fields = Object.entries(value as object).filter(([, each]) => each !== undefined);
  return `{${fields.map(([key, each]) => `${quoteScalar(key, true)}: ${writeFlow(each, spelled)}`).join(', ')}}`;
}

function writeNumber(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf';
  return Object.is(value, -0) ? '-0.0' : String(value);
}
