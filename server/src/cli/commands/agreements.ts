import { type RecordedAgreement, readAgreements } from '../agreementRecord';
import type { Command } from '../command';
import { openProject } from '../openProject';
import { UsageError } from '../usageError';

export const agreements: Command = {
  name: 'agreements',
  operands: '',
  about: 'Lists every agreement with the passages that state it, by date.',
  options: [],
  formats: ['text', 'json', 'csv', 'markdown'],
  async run(options, terminal) {
    if (options.operands.length)
      throw new UsageError('gloss agreements takes no files: name the project with --project.');
    const { project } = await openProject(options, terminal, { documents: true });
    const record = await readAgreements(project);
    switch (options.format) {
      case 'json':
        await terminal.write(`${JSON.stringify({ agreements: record }, null, 1)}\n`);
        break;
      case 'csv':
        await terminal.write(csv(record));
        break;
      case 'markdown':
        await terminal.write(markdown(record));
        break;
      default:
        await terminal.write(text(record));
    }
    return 0;
  },
};

const heading = ({ name, id }: RecordedAgreement): string => (id && id !== name ? `${name} (${id})` : name);

function text(record: readonly RecordedAgreement[]): string {
  return record
    .map(each => {
      const facts = [each.date, each.status, each.parties.join(', ')].filter(Boolean).join('; ');
      const passages = each.passages.map(({ told, status, before, quote, path }) => {
        const what = [told ?? 'undated', statusText(status, before)].filter(Boolean).join(', ');
        return `  ${what}: “${quote}” [${path}]\n`;
      });
      return `${heading(each)}${facts ? `: ${facts}` : ''}\n${passages.join('') || '  no document states it\n'}`;
    })
    .join('\n');
}

/** `agreed → signed` where the status changed. */
const statusText = (status: string | null, before: string | null): string | null =>
  before === null ? status : `${before} → ${status}`;

const columns = [
  'agreement',
  'name',
  'parties',
  'document',
  'path',
  'told',
  'status',
  'date',
  'quote',
  'citation',
] as const;

/** RFC 4180, one passage a line; an agreement that no document states has one line. */
function csv(record: readonly RecordedAgreement[]): string {
  const rows = record.flatMap(each => {
    const parties = each.parties.join('; ');
    if (!each.passages.length) return [[each.id, each.name, parties, '', '', '', each.status, each.date, '', '']];
    return each.passages.map(({ document, path, told, status, date, parties: named, quote, citation }) => [
      each.id,
      each.name,
      named.length ? named.join('; ') : parties,
      document,
      path,
      told,
      status ?? each.status,
      date ?? each.date,
      quote,
      citation,
    ]);
  });
  return [columns, ...rows].map(row => `${row.map(each => csvField(each ?? '')).join(',')}\r\n`).join('');
}

/** What begins like a formula gets an apostrophe before it: spreadsheets would run it. */
function csvField(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function markdown(record: readonly RecordedAgreement[]): string {
  const lines = ['# Agreements', ''];
  for (const each of record) {
    lines.push(`## ${escaped(heading(each))}`, '');
    const facts = [
      ['Parties', each.parties.join(', ')],
      ['Status', each.status],
      ['Date', each.date],
    ].filter(([, value]) => value);
    lines.push(...facts.map(([label, value]) => `- ${label}: ${escaped(value!)}`), ...(facts.length ? [''] : []));
    for (const { told, status, before, quote, citation, path } of each.passages) {
      const when = [told ?? 'undated', statusText(status, before)].filter(Boolean).join(', ');
      lines.push(`- **${escaped(when)}**: “${escaped(quote)}” (${escaped(citation)}, \`${path.replaceAll('`', '')}\`)`);
    }
    if (!each.passages.length) lines.push('No document states it.');
    lines.push('');
  }
  return lines.join('\n');
}

/** Words of a source text as words: nothing in them is markup of Markdown or HTML. */
const escaped = (words: string): string => words.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&');
