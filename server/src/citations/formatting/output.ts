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
    // what a style leaves of a part that the item lacks: `Memoria. . Lima`
    .replace(/(?<!\.)\. \.(?! ?\.)/g, '.')
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
  /** An address of the web that the processor made a link to. */
  readonly url?: string;
}

/** What the processor wrote, as text with its slant, weight and links; what else HTML says (letters set high) is left out. */
export function textRuns(html: string): readonly TextRun[] {
  const runs: TextRun[] = [];
  const open: Omit<TextRun, 'text'>[] = [{}];
  let at = 0;
  const add = (end: number) => {
    const text = decoded(html.slice(at, end));
    if (text) runs.push({ text, ...open.at(-1)! });
  };
  for (const { index, 0: tag } of html.matchAll(TAG)) {
    add(index);
    at = index + tag.length;
    if (!tag.startsWith('</')) open.push(within(open.at(-1)!, tag));
    else if (open.length > 1) open.pop();
  }
  add(html.length);
  return runs;
}

function within({ italic, bold, url }: Omit<TextRun, 'text'>, tag: string): Omit<TextRun, 'text'> {
  const isItalic = /^<i>|font-style:\s?italic/.test(tag) || (italic && !/font-style:\s?normal/.test(tag));
  const isBold = /^<b>|font-weight:\s?bold/.test(tag) || (bold && !/font-weight:\s?normal/.test(tag));
  const address = LINK.exec(tag)?.[1];
  const target = address === undefined ? url : decoded(address);
  return {
    ...(isItalic ? { italic: true } : {}),
    ...(isBold ? { bold: true } : {}),
    ...(target ? { url: target } : {}),
  };
}

const LINK = /^<a href="(https?:[^"]*)"/;

/** What opens and closes an element in Markdown. */
function marks(tag: string): readonly [string, string] {
  if (/^<i>|font-style:\s?italic/.test(tag)) return ['*', '*'];
  if (/^<b>|font-weight:\s?bold/.test(tag)) return ['**', '**'];
  if (/^<su[bp]>/.test(tag)) return [tag, tag.replace('<', '</')];
  const address = LINK.exec(tag)?.[1];
  return address
    ? ['[', `](${decoded(address).replace(/[()\s]/g, each => `%${each.charCodeAt(0).toString(16)}`)})`]
    : ['', ''];
}
