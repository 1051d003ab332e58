import { parseCitation } from '../../citations';
import { field } from '../../markup';
import type { Snapshot } from '../../project';
import { styleOf, styleOptions } from '../citationStyle';
import type { Command } from '../command';
import { openProject } from '../openProject';
import { Results } from '../results';

export const bibliography: Command = {
  name: 'bibliography',
  operands: '',
  about: 'Formats the references of the project as a list of works.',
  options: [{ name: 'used-only', about: 'only works that something cites' }, ...styleOptions],
  formats: ['text', 'json'],
  async run(options, terminal) {
    const { project } = await openProject({ ...options, operands: [] }, terminal, { documents: true });
    const snapshot = project.snapshot();
    const style = await styleOf(options, snapshot);
    const inEntries = citedByEntries(snapshot);
    const works = [...snapshot.references.all()].filter(
      ({ id }) => !options.has('used-only') || inEntries.has(id) || snapshot.factsNaming(id).length > 0,
    );
    const results = new Results(terminal, options.format);
    for (const { id, text } of style.formatBibliography(
      works.map(each => each.item),
      'text',
    )) {
      await results.add({ key: id, text }, () => `${text}\n`);
    }
    await results.end();
    return 0;
  },
};

function citedByEntries({ glossary }: Snapshot): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const entry of glossary.entries()) {
    for (const { id } of parseCitation(field(entry.data, 'cite')?.value)) ids.add(id);
  }
  return ids;
}
