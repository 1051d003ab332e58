import type { Formatter, Options } from 'html-to-text';

/** What of a page is not the text: scripts, menus, forms, pictures. */
const SKIPPED = [
  'script',
  'style',
  'noscript',
  'template',
  'nav',
  'form',
  'button',
  'img',
  'svg',
  'iframe',
  'hr',
  'aside',
];
const HEADINGS = [1, 2, 3, 4, 5, 6];
/** An element that holds this much of the page's text is the text, and the rest stands around it. */
const MOST = 0.5;

/**
 * The text of an HTML page, headings as `# …`, lists with their markers, a line for every block; links and emphasis
 * leave their words. Menus and forms are left out, and what stands around the page's `<main>` or `<article>`.
 * Loads its library when called.
 */
export async function htmlToText(html: string): Promise<string> {
  const { convert } = await import('html-to-text');
  const whole = convert(html, options('body', true));
  for (const selector of ['main', 'article', '[role=main]']) {
    const part = convert(html, options(selector, false));
    if (part.length > MOST * whole.length) return tidy(part);
  }
  return tidy(whole);
}

const heading: Formatter = (element, walk, builder, { level = 1 }) => {
  builder.openBlock({ leadingLineBreaks: 2 });
  builder.addInline(`${'#'.repeat(level)} `);
  walk(element.children, builder);
  builder.closeBlock({ trailingLineBreaks: 2 });
};

const cell: Formatter = (element, walk, builder) => {
  walk(element.children, builder);
  builder.addInline(' ');
};

function options(selector: string, returnDomByDefault: boolean): Options {
  return {
    wordwrap: false,
    baseElements: { selectors: [selector], returnDomByDefault },
    formatters: { heading, cell },
    selectors: [
      ...SKIPPED.map(tag => ({ selector: tag, format: 'skip' })),
      ...HEADINGS.map(level => ({ selector: `h${level}`, format: 'heading', options: { level } })),
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'ul', options: { itemPrefix: '- ' } },
      { selector: 'blockquote', format: 'block', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
      { selector: 'table', format: 'block', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
      { selector: 'tr', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
      { selector: 'td', format: 'cell' },
      { selector: 'th', format: 'cell' },
    ],
  };
}

function tidy(text: string): string {
  const lines = text.split('\n').map(line => line.trimEnd());
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
