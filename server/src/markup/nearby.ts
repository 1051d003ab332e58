import type { LongText } from '../incremental';

/**
 * What stands in a text near a place, as a string: of a text in pieces no more is put together than somebody looks at. It
 * ends with a line, or with the text.
 */
export class Nearby {
  readonly #text: LongText;
  #part = '';
  #from = 0;

  constructor(text: LongText) {
    this.#text = text;
    if (typeof text === 'string') this.#part = text;
  }

  /**
   * What `find` finds from an offset on, the start of a line: an offset at or behind it, the text's length where the text ends
   * first. It looks at whole lines, and at none in front of the offset.
   */
  find(find: (text: string, offset: number) => number, offset: number): number {
    for (let reach = REACH; ; reach *= 4) {
      const end = this.#from + this.#part.length;
      if (offset >= this.#from && offset < end) {
        const found = this.#from + find(this.#part, offset - this.#from);
        // What ends where the part does may go on behind it.
        if (found < end || end === this.#text.length) return found;
      } else if (offset >= this.#text.length) return this.#text.length;
      this.#take(offset, reach);
    }
  }

  #take(offset: number, reach: number): void {
    const part = this.#text.slice(offset, offset + reach);
    const isLast = offset + part.length >= this.#text.length;
    this.#part = isLast ? part : part.slice(0, part.lastIndexOf('\n') + 1);
    this.#from = offset;
  }
}

/** UTF-16 code units; most blocks are shorter. */
const REACH = 16_000;
