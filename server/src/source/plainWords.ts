/** A heading or lead-in as words: without the marks of Markdown and HTML that set it off, on one line. */
export const plainWords = (passage: string): string =>
  passage
    .replace(/^#{1,6}\s+/, '')
    .replace(/<\/?(?:u|b|i|em|strong|span|br|a|sup)\b[^<>]{0,80}>/gi, '')
    .replace(/\*\*|__/g, '')
    .replace(/\s+/g, ' ')
    .trim();
