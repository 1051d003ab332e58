import { mkdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { importText } from '../../markup';
import { sourceKind, sourceLanguage } from '../../project';
import { type ImportRefusal, type ReadingHints, readImport } from '../../source';
import type { Command, Options } from '../command';
import { readBytes, shownPath } from '../inputFiles';
import { openProject } from '../openProject';
import { Results } from '../results';
import type { Terminal } from '../terminal';
import { UsageError } from '../usageError';
import { writeWhole } from '../writeWhole';

export const importCommand: Command = {
  name: 'import',
  operands: 'FILE…',
  about: 'Makes .gloss documents of plain texts, HTML pages and Word documents.',
  options: [
    { name: 'out', value: 'DIR', about: 'folder of the documents (default: beside each file)' },
    {
      name: 'kind',
      value: 'KIND',
      about: 'cable, declaration, treaty, study, news, speech or plain (default: as the text shows)',
    },
    { name: 'reflow', about: 'joins the lines of paragraphs that a PDF cut up' },
    { name: 'force', about: 'overwrites documents that are there' },
  ],
  formats: ['text', 'json'],
  async run(options, terminal) {
    if (!options.operands.length) throw new UsageError('Name at least one file.');
    const kind = sourceKind(options.value('kind'));
    if (options.value('kind') !== undefined && !kind) {
      throw new UsageError(
        `--kind is cable, declaration, treaty, study, news, speech or plain, not “${options.value('kind')}”.`,
      );
    }
    const { project } = await openProject(options, terminal, { documents: false });
    const defaultLanguage = sourceLanguage(project.snapshot().settings.language) ?? 'en';
    const results = new Results(terminal, options.format);
    for (const given of options.operands) {
      const imported = await importFile(given, { defaultLanguage, ...(kind ? { kind } : {}) }, options, terminal);
      if ('error' in imported) await results.addFailed(imported, `${imported.path}: ${imported.error}.`);
      else
        await results.add(
          imported,
          () => `${imported.path} → ${imported.out} (${imported.kind}, ${imported.language})\n`,
        );
    }
    await results.end();
    return results.failed ? 2 : 0;
  },
};

interface Imported {
  readonly path: string;
  readonly out: string;
  readonly kind: string;
  readonly language: string;
  readonly encoding: string;
}

type Failed = { readonly path: string; readonly error: string };

async function importFile(
  given: string,
  hints: ReadingHints,
  options: Options,
  { cwd }: Terminal,
): Promise<Imported | Failed> {
  const path = shownPath(given);
  const bytes = await readBytes(given, cwd);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const imported = await readImport(bytes, { fileName: basename(given), reflow: options.has('reflow'), hints });
  if ('refused' in imported) return { path, error: errorOf(imported) };
  const { encoding, proposal, text } = imported;
  const out = outPath(given, options.value('out'));
  const document = importText(text, { ...proposal });
  try {
    await mkdir(dirname(resolve(cwd, out)), { recursive: true });
    await writeWhole(resolve(cwd, out), document, options.has('force'));
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
    return {
      path,
      error: exists ? `${shownPath(out)} is there already; --force overwrites it` : (error as Error).message,
    };
  }
  return { path, out: shownPath(out), kind: proposal.kind, language: proposal.language, encoding };
}

function errorOf({ refused, reason }: ImportRefusal): string {
  switch (refused) {
    case 'pdf':
      return 'it is a PDF; save its text as a .txt file and import that with --reflow';
    case 'binary':
      return 'it is no text in UTF-8, UTF-16 or Windows-1252';
    case 'unreadable':
      return `it cannot be read: ${reason}`;
  }
}

/** `NAME.gloss`, beside the file or in the folder. */
function outPath(given: string, folder: string | undefined): string {
  const name = `${basename(given).replace(/\.(?:txt|text|x?html?|docx|md)$/i, '')}.gloss`;
  return join(folder ?? dirname(given), name);
}
