import type { TextRun } from '../citations';

/**
 * Text of a project (a name, a quotation, a title) as Markdown that shows exactly that text, on one line: no markup of its
 * own, no links, no HTML, no characters that turn the direction of writing.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/g, '')
    .replace(/[\s\u0000-\u001F\u007F]+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]()#+!|<>~&@$]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, match => `${match.slice(0, -1)}\\.`)
    .replace(/^(\d+)\./, '$1\\.')
    .replace(/^[-=]/, '\\$&');
}

/** A formatted citation as Markdown: italics, bold, links to pages of the web, and nothing else that is more than text. */
export const markdownOf = (runs: readonly TextRun[]): string =>
  runs
    .map(({ text, italic, bold, url }) => {
      if (url !== undefined) return webLink(url, text);
      const mark = `${bold ? '**' : ''}${italic ? '*' : ''}`;
      const [, before, words, behind] = /^(\s*)(.*?)(\s*)$/s.exec(text)!;
      // blanks stand outside: Markdown reads no emphasis that begins or ends with one
      return `${before && ' '}${words && mark}${escapeMarkdown(words!)}${words && [...mark].reverse().join('')}${behind && ' '}`;
    })
    .join('')
    .trim();

/** A link to a page of the web; other schemes, and what is no URL, stand as plain text. */
export function webLink(address: string, label = address): string {
  const url = webUrl(address);
  return url ? `[${escapeMarkdown(label)}](${url})` : escapeMarkdown(label);
}

/** A link to a document of the project, by a URI that the project's own files gave. */
export const documentLink = (uri: string, label: string): string =>
  `[${escapeMarkdown(label)}](${uri.replace(/[()<>\\\s]/g, char => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`)})`;

/** The address, spelled so that it can stand between parentheses; `undefined` unless it is http or https. */
export function webUrl(address: string): string | undefined {
  try {
    const url = new URL(address);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
    return url.href.replace(/[()<>\\]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  } catch {
    return undefined;
  }
}

/** Markdown of this house as plain text, for editors that show no other: escapes, emphasis and the targets of links go. */
export const plainFromMarkdown = (markdown: string): string =>
  markdown.replace(
    /\\(.)|\*+|\[((?:[^\]\\]|\\.)*)\]\([^)]*\)/g,
    (_, escaped: string | undefined, label: string | undefined) =>
      escaped ?? (label === undefined ? '' : plainFromMarkdown(label)),
  );
