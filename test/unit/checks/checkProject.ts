import { type RunOptions, runChecks, runProjectChecks } from '../../../server/src/checks';
import { relativePath } from '../../../server/src/project';
import { loadProject, root, uriOf } from '../project/memoryProject';

/** What one rule says of a project in memory: `path: words | message`, documents first, each file's in order. */
export async function findingsOf(
  code: string,
  texts: Readonly<Record<string, string>>,
  options: RunOptions = {},
): Promise<string[]> {
  const { project } = await loadProject(texts);

  const run = { ...options, rules: new Set([code]) };
  const found: string[] = [];
  const show = (path: string, { range, message }: { range: { start: number; end: number }; message: string }) =>
    found.push(`${path}: ${texts[path]?.slice(range.start, range.end) ?? ''} | ${message}`);
  for (const path of Object.keys(texts).sort()) {
    if (!/\.(gloss|txt)$/.test(path)) continue;
    const document = project.analyse(uriOf(path), texts[path]!);
    const snapshot = await project.withCited(document);
    for (const each of runChecks(document, snapshot, run)) show(path, each);
  }
  for (const each of runProjectChecks(project.snapshot(), run)) show(relativePath(root, each.uri)!, each);
  return found;
}

/** The same without the messages. */
export async function placesOf(code: string, texts: Readonly<Record<string, string>>): Promise<string[]> {
  return (await findingsOf(code, texts)).map(each => each.slice(0, each.indexOf(' | ')));
}
