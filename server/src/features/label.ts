const turns = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/g;

/** Text of a project without the characters that turn the direction of writing, which would lie about what stands around them. */
export const withoutTurns = (text: string): string => text.replace(turns, '');

/** Text of a project as a label, which editors show as it is: on one line. */
export const asLabel = (text: string): string =>
  withoutTurns(text)
    .replace(/[\s\u0000-\u001F\u007F]+/g, ' ')
    .trim();

/**
 * Text of a project in a notification, a quick pick or the status bar of VS Code, which makes links of `[words](address)`,
 * commands among them, and pictures of `$(name)`: a mark without width keeps both what they are, text.
 */
export const asPlain = (text: string): string => asLabel(text).replace(/(?<=[\]$])\(/g, '\u2060(');
