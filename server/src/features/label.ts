/** Text of a project as a label, which editors show as it is: on one line, without characters that turn the direction of writing. */
export const asLabel = (text: string): string =>
  text
    .replace(/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/g, '')
    .replace(/[\s\u0000-\u001F\u007F]+/g, ' ')
    .trim();
