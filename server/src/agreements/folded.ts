const ACCENTS = /[\u0300-\u036f]/g;

/** Lower case, without accents, with plain apostrophes and hyphens: the key under which words are compared. */
export const folded = (text: string): string =>
  (/^[\x20-\x7e]*$/.test(text)
    ? text
    : text.normalize('NFD').replace(ACCENTS, '').replace(/[’ʼ]/g, "'").replace(/[‐‑]/g, '-')
  ).toLowerCase();
