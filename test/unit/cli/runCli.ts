import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../../server/src/cli/main';
import type { Terminal } from '../../../server/src/cli/terminal';

export interface Run {
  readonly status: number;
  readonly out: string;
  readonly told: string;
}

/** A folder of files for a test, and the command line run in it. */
export class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), 'gloss-'));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  write(path: string, text: string | Uint8Array): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  /** Runs `gloss` with these arguments in the folder. */
  async gloss(args: readonly string[], stdin = ''): Promise<Run> {
    let out = '';
    let told = '';
    const terminal: Terminal = {
      cwd: this.folder,
      stdin: (async function* () {
        yield stdin;
      })(),
      async write(text) {
        out += text;
      },
      tell(line) {
        told += `${line}\n`;
      },
    };
    return { status: await main(args, terminal), out, told };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
