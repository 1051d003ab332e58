/**
 * Reads CSV (RFC 4180): fields in double quotes may hold the separator, line breaks and doubled quotes. The separator is
 * told from the first line: comma, semicolon or tab. Never fails: a quote that is not closed runs to the end. Blank lines
 * are left out.
 */
export function readCsv(text: string): string[][] {
  const source = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(source);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < source.length) {
    let value: string;
    if (source[at] === '"') [value, at] = quoted(source, at + 1);
    else {
      const start = at;
      while (at < source.length && source[at] !== separator && source[at] !== '\n' && source[at] !== '\r') at++;
      value = source.slice(start, at);
    }
    row.push(value);
    if (source[at] === separator) {
      at++;
      if (at === source.length) row.push('');
      continue;
    }
    if (source[at] === '\r' && source[at + 1] === '\n') at++;
    at++;
    if (row.length > 1 || row[0]!.trim() !== '') rows.push(row);
    row = [];
  }
  if (row.length > 1 || (row[0] ?? '').trim() !== '') rows.push(row);
  return rows;
}

/** Writes CSV as RFC 4180 says: CRLF behind every row, quotes where they are needed. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map(row => `${row.map(quote).join(',')}\r\n`).join('');

/** The value of a quoted field whose text begins at `start`, and where reading goes on: behind its quote and what follows it. */
function quoted(text: string, start: number): [string, number] {
  const parts: string[] = [];
  let at = start;
  for (;;) {
    const end = text.indexOf('"', at);
    if (end < 0) return [parts.join('"') + (parts.length > 0 ? '"' : '') + text.slice(at), text.length];
    parts.push(text.slice(at, end));
    if (text[end + 1] !== '"') return [parts.join('"'), end + 1];
    at = end + 2;
  }
}

function separatorOf(text: string): string {
  const line = text.slice(0, text.search(/[\r\n]|$/)).replace(/"[^"]*"/g, '');
  const count = (separator: string) => line.split(separator).length;
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
}

const quote = (value: string): string =>
  /[",;\t\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

/** The names in the heading of a CSV file. */
export const csvColumns = (text: string): readonly string[] => (readCsv(text)[0] ?? []).map(each => each.trim());
