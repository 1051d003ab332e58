import { closeSync, openSync, readSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { deflateSync, inflateSync } from 'node:zlib';
import type { PackedText } from '../project';

/** Problems of documents that were checked together, packed: at hand until they are in a file. */
export interface Block {
  bytes: Uint8Array | undefined;
  /** Where they are then. */
  place: { readonly file: string; readonly start: number; readonly length: number } | undefined;
}

/** A document's text facts, and which of its block's documents it is. */
export interface Sheet {
  readonly uri: string;
  readonly text: PackedText;
  readonly block: Block;
  readonly index: number;
}

/**
 * Sheets as the bytes of a file, with the place where each block begins: a line that says how long the parts are, text
 * facts, blocks.
 */
export function sheetsToBytes(sheets: readonly Sheet[], bytesOf: (block: Block) => Uint8Array) {
  const blocks = [...new Set(sheets.map(each => each.block))];
  const numbers = new Map(blocks.map((block, number) => [block, number]));
  const lines = sheets.map(({ uri, text, block, index }) => `${numbers.get(block)} ${index} ${uri}\t${text}`);
  const texts = deflateSync(Buffer.from(lines.join('\n'), 'latin1'), { level: 3 });
  const parts = [texts, ...blocks.map(bytesOf)];
  const head = Buffer.from(`${HEAD}${parts.map(each => each.length).join(' ')}\n`);
  const starts = new Map<Block, { start: number; length: number }>();
  let start = head.length + texts.length;
  for (const [number, block] of blocks.entries()) {
    const { length } = parts[number + 1]!;
    starts.set(block, { start, length });
    start += length;
  }
  return { bytes: Buffer.concat([head, ...parts]), starts };
}

/** The sheets of a file; `undefined` where it is none, or is damaged. */
export async function readSheets(file: string): Promise<Sheet[] | undefined> {
  try {
    const bytes = await readFile(file);
    const end = bytes.indexOf(10);
    const head = bytes.toString('latin1', 0, Math.max(0, end));
    if (!head.startsWith(HEAD)) return undefined;
    const [texts = 0, ...lengths] = head.slice(HEAD.length).split(' ').map(Number);
    let start = end + 1 + texts;
    const blocks = lengths.map((length): Block => {
      const place = { file, start, length };
      start += length;
      return { bytes: undefined, place };
    });
    if (start !== bytes.length) return undefined;
    const lines = inflateSync(bytes.subarray(end + 1, end + 1 + texts)).toString('latin1');
    return lines.split('\n').map(line => sheetOf(line, blocks));
  } catch {
    return undefined;
  }
}

function sheetOf(line: string, blocks: readonly Block[]): Sheet {
  const [number, index] = line.split(' ', 2) as [string, string];
  const start = number.length + index.length + 2;
  const tab = line.indexOf('\t');
  const text = line.slice(tab + 1) as PackedText;
  return { uri: line.slice(start, tab), text, block: blocks[Number(number)]!, index: Number(index) };
}

/** The bytes of a block, from its file where they are not at hand. Throws where the file is gone. */
export function blockBytes({ bytes, place }: Block): Uint8Array {
  if (bytes) return bytes;
  const { file, start, length } = place!;
  const handle = openSync(file, 'r');
  try {
    const read = new Uint8Array(length);
    readSync(handle, read, 0, length, start);
    return read;
  } finally {
    closeSync(handle);
  }
}

const HEAD = 'gloss sheets ';
