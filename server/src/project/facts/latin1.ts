/** JSON with every character beyond Latin-1 as an escape: with one byte for a character, a string takes half the memory. */
export const latin1 = (json: string): string =>
  json.replace(/[^\x20-\x7e\xa1-\xff\t]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
