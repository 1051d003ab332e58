import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defaultBase, exportGlossary, importEntries } from '../../features/glossary/exchange';
import { decode } from '../../source';
import type { Command, Options } from '../command';
import { openProject } from '../openProject';
import { UsageError } from '../usageError';

const columnOptions = ['id', 'type', 'aliases', 'description', 'same-as'] as const;

export const glossary: Command = {
  name: 'glossary',
  operands: '[FILE]',
  about: 'Writes the glossary as CSV or JSON-LD; or, of a FILE, the entries that it would add to it, as YAML.',
  options: [
    { name: 'base', value: 'IRI', about: `what ids begin with in JSON-LD (default: ${defaultBase})` },
    { name: 'name-column', value: 'COLUMN', about: 'FILE is CSV: the column of names (default: name)' },
    ...columnOptions.map(each => ({
      name: `${each}-column`,
      value: 'COLUMN',
      about: `the column of ${each === 'same-as' ? 'web addresses' : each === 'description' ? 'descriptions' : `${each.replace(/s$/, '')}s`} (default: ${each})`,
    })),
    { name: 'default-type', value: 'TYPE', about: 'the type of entries that have none (default: topic)' },
  ],
  formats: ['csv', 'jsonld'],
  async run(options, terminal) {
    const [file, ...others] = options.operands;
    if (others.length > 0) throw new UsageError('gloss glossary takes one file.');
    const { project } = await openProject(options, terminal, { documents: false });
    const snapshot = project.snapshot();
    if (file === undefined) {
      await terminal.write(
        exportGlossary(snapshot, options.format === 'jsonld' ? 'jsonld' : 'csv', options.value('base')),
      );
      return 0;
    }
    const { text } = decode(readFileSync(resolve(terminal.cwd, file)));
    const imported = importEntries(snapshot, text, /\.json$/i.test(file) ? undefined : columnsOf(options));
    if ('refused' in imported) throw new UsageError(`${file}: ${imported.refused}`);
    for (const each of imported.problems) terminal.tell(`gloss: ${file}: ${each}`);
    await terminal.write(imported.change.newFiles![0]!.text);
    return imported.problems.length > 0 ? 2 : 0;
  },
};

/** The columns that are named, and the rest by the headings that the export writes; names by language and fields are told by the heading. */
function columnsOf(options: Options) {
  const column = (name: string) => options.value(`${name}-column`) ?? name;
  const defaultType = options.value('default-type');
  return {
    name: column('name'),
    id: column('id'),
    type: column('type'),
    aliases: column('aliases'),
    description: column('description'),
    sameAs: column('same-as'),
    ...(defaultType === undefined ? {} : { defaultType }),
  };
}
