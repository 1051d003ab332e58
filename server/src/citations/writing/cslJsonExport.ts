import type { CslItem } from '../reference';

/** Items as a CSL-JSON file that Zotero and pandoc read; without what Gloss keeps for itself. */
export function writeCslJson(items: Iterable<CslItem>): string {
  const plain = [...items].map(({ custom: _custom, ...item }) => item);
  return `${JSON.stringify(plain, null, 2)}\n`;
}
