/** Puts a message into the reader's language, with what stands for `{0}`, `{1}` …; the messages are English. */
export type Say = (message: string, ...values: string[]) => string;

/** For readers of English. */
export const inEnglish: Say = (message, ...values) =>
  message.replace(/\{(\d)\}/g, (_, index) => values[Number(index)] ?? '');
