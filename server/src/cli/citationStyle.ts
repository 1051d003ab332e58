import { CITATION_CREDIT, createFormatter, type LoadedStyle } from '../citations';
import { type Snapshot, styleName, withOwnStyles } from '../project';
import { nodeFiles } from '../project/files/files.node';
import { bundledStyles } from '../project/settings/citationStyles.node';
import type { Option, Options } from './command';
import type { Terminal } from './terminal';
import { UsageError } from './usageError';

export const styleOptions: readonly Option[] = [
  { name: 'style', value: 'STYLE', about: 'a CSL style, or a .csl file of the project (default: the project’s)' },
  { name: 'locale', value: 'LOCALE', about: 'language of the citations: en-GB, es-ES … (default: the project’s)' },
];

/** Whose work the commands that format citations rest on. */
export const styleCredit = `${CITATION_CREDIT.text}, ${CITATION_CREDIT.url}`;

/** The style that the options name, else the project's. Throws a `UsageError` where there is none of that name. */
export async function styleOf(
  options: Options,
  { settings, root }: Snapshot,
  terminal: Terminal,
): Promise<LoadedStyle> {
  const style = options.value('style') ?? settings.citations.style;
  const locale = options.value('locale') ?? settings.citations.locale;
  const formatter = createFormatter(withOwnStyles(bundledStyles(terminal.programs ?? ''), nodeFiles));
  const loaded = await formatter.load(styleName(root, style), locale);
  if (typeof loaded === 'string') throw new UsageError(loaded);
  return loaded;
}
