import type { Options } from './command';
import { type InputFile, isUnreadable, readInput } from './inputFiles';
import { Results } from './results';
import type { Terminal } from './terminal';
import { UsageError } from './usageError';

/** What a command says of one file. */
export interface FileResult {
  /** Beside its `path`. */
  readonly json: object;
  readonly text: () => string;
}

/**
 * A run over the files that were named, in their order: each is listed, one that cannot be read with its error, and the
 * exit status is 2 then, else 0.
 */
export async function eachFile(
  { operands, format }: Options,
  terminal: Terminal,
  read: (file: InputFile) => FileResult | Promise<FileResult>,
): Promise<number> {
  if (!operands.length) throw new UsageError('Name at least one file.');
  const results = new Results(terminal, format);
  for (const given of operands) {
    const file = await readInput(given, terminal.cwd);
    if (isUnreadable(file)) await results.addUnreadable(file.path, file.error);
    else {
      const { json, text } = await read(file);
      await results.add({ path: file.path, ...json }, text);
    }
  }
  await results.end();
  return results.failed ? 2 : 0;
}
