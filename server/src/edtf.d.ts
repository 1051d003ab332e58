/** The part of the Extended Date Time Format's library that is used here; it has no types of its own. */
declare module 'edtf' {
  /** Reads a date of levels 0 to 2; throws where it is none. */
  export function parse(text: string): object;
}
