/** How a formatted citation is written. `html` is what the processor gives, without the box around an entry. */
export type OutputFormat = 'text' | 'markdown' | 'html';

const TAG = /<[^<>]*>/g;
const ENTITY = /&(?:#(\d{1,6})|#x([\da-f]{1,6})|(amp|lt|gt|quot|nbsp));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00A0' };

/** The processor's HTML in the format that is wanted. */
export function written(html: string, format: OutputFormat): string {
  const inner = html
    .replace(/<div class="csl-(?:left-margin|right-inline|block|indent)"[^<>]*>/g, ' ')
    .replace(/<\/?div[^<>]*>/g, '')
    // the ordinals of `n.º`, which plain text and Markdown have letters for
    .replace(/<sup>([oa])<\/sup>/g, (_, letter) => (letter === 'o' ? 'º' : 'ª'))
    .replace(/\s+/g, ' ')
    .trim();
  if (format === 'html') return inner;
  return format === 'text' ? decoded(inner.replace(TAG, '')) : markdown(inner);
}

const decoded = (text: string): string =>
  text.replace(ENTITY, (_, decimal, hex, name) =>
    name ? NAMED[name.toLowerCase()]! : String.fromCodePoint(Number.parseInt(decimal ?? hex, decimal ? 10 : 16)),
  );

const escaped = (text: string): string => decoded(text).replace(/[\\`*_[\]<>#|~]/g, '\\$&');

function markdown(html: string): string {
  let out = '';
  let at = 0;
  const closing: string[] = [];
  for (const match of html.matchAll(TAG)) {
    out += escaped(html.slice(at, match.index));
    at = match.index + match[0].length;
    if (!match[0].startsWith('</')) {
      const [open, close] = marks(match[0]);
      out += open;
      closing.push(close);
    } else out += closing.pop() ?? '';
  }
  return out + escaped(html.slice(at));
}

/** A stretch of a formatted citation that is set alike. */
export interface TextRun {
  readonly text: string;
  readonly italic?: true;
  readonly bold?: true;
}

/** What the processor wrote, as text with its slant and weight; what else HTML says (links, letters set high) is left out. */
export function textRuns(html: string): readonly TextRun[] {
  const runs: TextRun[] = [];
  const open: { readonly italic: boolean; readonly bold: boolean }[] = [{ italic: false, bold: false }];
  let at = 0;
  const add = (end: number) => {
    const text = decoded(html.slice(at, end));
    const { italic, bold } = open.at(-1)!;
    if (text)
      runs.push({ text, ...(italic ? { italic: true as const } : {}), ...(bold ? { bold: true as const } : {}) });
  };
  for (const { index, 0: tag } of html.matchAll(TAG)) {
    add(index);
    at = index + tag.length;
    const { italic, bold } = open.at(-1)!;
    if (tag.startsWith('</')) open.length > 1 && open.pop();
    else if (!tag.endsWith('/>'))
      open.push({
        italic: /^<i>|font-style:\s?italic/.test(tag) || (italic && !/font-style:\s?normal/.test(tag)),
        bold: /^<b>|font-weight:\s?bold/.test(tag) || (bold && !/font-weight:\s?normal/.test(tag)),
      });
  }
  add(html.length);
  return runs;
}

/** What opens and closes an element in Markdown. */
function marks(tag: string): readonly [string, string] {
  if (/^<i>|font-style:\s?italic/.test(tag)) return ['*', '*'];
  if (/^<b>|font-weight:\s?bold/.test(tag)) return ['**', '**'];
  if (/^<su[bp]>/.test(tag)) return [tag, tag.replace('<', '</')];
  const address = /^<a href="(https?:[^"]*)"/.exec(tag)?.[1];
  return address
    ? ['[', `](${decoded(address).replace(/[()\s]/g, each => `%${each.charCodeAt(0).toString(16)}`)})`]
    : ['', ''];
}
