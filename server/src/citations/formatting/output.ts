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

/** What opens and closes an element in Markdown. */
function marks(tag: string): readonly [string, string] {
  if (/^<i>|font-style:\s?italic/.test(tag)) return ['*', '*'];
  if (/^<b>|font-weight:\s?bold/.test(tag)) return ['**', '**'];
  if (/^<su[bp]>/.test(tag)) return [tag, tag.replace('<', '</')];
  const address = /^<a href="([^"]*)"/.exec(tag)?.[1];
  return address
    ? ['[', `](${decoded(address).replace(/[()\s]/g, each => `%${each.charCodeAt(0).toString(16)}`)})`]
    : ['', ''];
}
