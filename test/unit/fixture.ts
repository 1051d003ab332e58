import { type Entry, readGlossary } from '../../server/src/glossary';

/**
 * A test's files, written in one text: `--- NAME` begins a file, and below a line of text a line of white space, `|` and
 * `^^^` marks a cursor (under the character behind it) and ranges (with an optional label behind them):
 *
 *     --- vienna.gloss
 *     Signed at Vienna on 9 June 1815.
 *                  |
 *               ^^^^^^ vienna
 *     --- glossary.yaml
 *     - {id: vienna, type: place, name: Vienna}
 *
 * A line of `^` that begins with `…` goes on with the range of the marked line before it: so a range crosses lines.
 */
export interface Fixture {
  readonly files: ReadonlyMap<string, FixtureFile>;
  /** The first file. */
  readonly main: FixtureFile;
  /** The entries of `glossary.yaml`. */
  readonly entries: readonly Entry[];
}

export interface FixtureFile {
  readonly name: string;
  /** Without the lines of marks. */
  readonly text: string;
  /** Offset of the `|`, if there is one. */
  readonly cursor: number | undefined;
  readonly marks: readonly Mark[];
}

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** Reads a fixture. A leading line break is dropped; a text without `--- NAME` is one file, `main`. */
export function fixture(written: string): Fixture {
  const files = new Map<string, FixtureFile>();
  const parts = written.replace(/^\n/, '').split(/^--- (\S+)\n/m);
  if (parts[0]) files.set('main', fixtureFile('main', parts[0]));
  for (let index = 1; index + 1 < parts.length; index += 2) {
    files.set(parts[index]!, fixtureFile(parts[index]!, parts[index + 1]!));
  }
  const glossary = files.get('glossary.yaml');
  const reading = readGlossary(glossary ? [{ uri: 'file:///glossary.yaml', text: glossary.text }] : []);
  if (reading.problems.length > 0) throw new Error(`The fixture's glossary: ${reading.problems[0]!.message}`);
  return { files, main: files.values().next().value!, entries: [...reading.glossary.entries()] };
}

const markLine = /^(?=.*[|^])…?[ |^]*(\^+ [^^|]*)?$/;

function fixtureFile(name: string, written: string): FixtureFile {
  const lines = written.split('\n');
  const kept: string[] = [];
  const marks: { start: number; end: number; label: string }[] = [];
  let cursor: number | undefined;
  let lineStart = 0;
  let previousStart = 0;
  for (const line of lines) {
    if (kept.length === 0 || !markLine.test(line)) {
      previousStart = lineStart;
      kept.push(line);
      lineStart += line.length + 1;
      continue;
    }
    const isContinued = line.startsWith('…');
    const bar = line.indexOf('|');
    if (bar >= 0) cursor = previousStart + bar;
    for (const found of line.replace('…', '^').matchAll(/(\^+)(?: ([^^|]*))?/g)) {
      const start = previousStart + found.index;
      const end = start + found[1]!.length;
      const label = found[2]?.trim() ?? '';
      if (isContinued && found.index === 0) Object.assign(marks.at(-1)!, { end, label: label || marks.at(-1)!.label });
      else marks.push({ start, end, label });
    }
  }
  return { name, text: kept.join('\n'), cursor, marks };
}
