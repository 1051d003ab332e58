import { nearest } from '../../checks';
import { splitLocator } from '../../citations';
import { citableItem, type Snapshot } from '../../project';
import { styleCredit, styleOf, styleOptions } from '../citationStyle';
import type { Command } from '../command';
import { openProject } from '../openProject';
import { Results } from '../results';
import { UsageError } from '../usageError';

export const cite: Command = {
  name: 'cite',
  operands: 'KEY…',
  about: 'Formats references, and documents as references: KEY, KEY#LOCATOR.',
  options: styleOptions,
  credit: styleCredit,
  formats: ['text', 'json'],
  async run(options, terminal) {
    if (!options.operands.length) throw new UsageError('Name at least one reference.');
    const { project } = await openProject({ ...options, operands: [] }, terminal, { documents: true });
    const snapshot = project.snapshot();
    const style = await styleOf(options, snapshot, terminal);
    const results = new Results(terminal, options.format);
    for (const key of options.operands) {
      const { id, locator } = splitLocator(key);
      const item = citableItem(id, snapshot);
      if (!item) {
        const [close] = nearest(id, knownIds(snapshot));
        const error = `there is no reference and no document “${id}”${close ? `; did you mean “${close}”?` : ''}`;
        await results.addFailed({ key, error }, `${key}: ${error}`);
        continue;
      }
      const text = style.formatCitation([{ item, ...(locator ? { locator } : {}) }], 'text');
      await results.add({ key, text }, () => `${text}\n`);
    }
    await results.end();
    return results.failed ? 2 : 0;
  },
};

function* knownIds({ references, facts }: Snapshot): Iterable<string> {
  for (const each of references.all()) yield each.id;
  for (const each of facts.values()) yield each.id;
}
