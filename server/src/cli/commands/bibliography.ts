import { type OutputFormat, writeCslJson } from '../../citations';
import { citedInClosedTexts, citedWorks } from '../../project';
import { styleCredit, styleOf, styleOptions } from '../citationStyle';
import type { Command } from '../command';
import { openProject } from '../openProject';
import { Results } from '../results';

export const bibliography: Command = {
  name: 'bibliography',
  operands: '',
  about: 'Formats the references of the project as a list of works, or writes them as CSL-JSON.',
  options: [{ name: 'used-only', about: 'only works that something cites, documents among them' }, ...styleOptions],
  credit: styleCredit,
  formats: ['text', 'json', 'markdown', 'html', 'csl-json'],
  async run(options, terminal) {
    const { project } = await openProject({ ...options, operands: [] }, terminal, { documents: true });
    const snapshot = project.snapshot();
    const works = options.has('used-only')
      ? citedWorks(snapshot, await citedInClosedTexts(project))
      : [...snapshot.references.all()];
    const items = works.map(each => each.item);
    const { format } = options;
    if (format === 'csl-json') {
      await terminal.write(writeCslJson(items));
      return 0;
    }
    const style = await styleOf(options, snapshot, terminal);
    const output: OutputFormat = format === 'markdown' || format === 'html' ? format : 'text';
    const results = new Results(terminal, format);
    for (const { id, text } of style.formatBibliography(items, output)) {
      await results.add({ key: id, text }, () =>
        output === 'text' ? `${text}\n` : output === 'html' ? `<p>${text}</p>\n` : `${text}\n\n`,
      );
    }
    await results.end();
    return 0;
  },
};
