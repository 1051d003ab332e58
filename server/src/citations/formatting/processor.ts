/** The parts of the module `citeproc` that are used; it brings no types. */
export interface CiteprocModule {
  Engine: new (system: CiteprocSystem, style: string, language: string, forced: boolean) => CiteprocEngine;
  /** Where it writes what it wonders at; to the console if nobody says otherwise. */
  debug?: (message: string) => void;
}

export interface CiteprocSystem {
  /** A locale's XML; citeproc asks for each language that a style may fall back to. */
  retrieveLocale(language: string): string | false;
  retrieveItem(id: string): unknown;
}

export interface CiteprocEngine {
  readonly opt: { readonly xclass: string; development_extensions: { wrap_url_and_doi: boolean } };
  setOutputFormat(format: 'html' | 'text'): void;
  updateItems(ids: readonly string[]): void;
  makeBibliography(): false | [unknown, string[]];
  makeCitationCluster(items: readonly CiteprocCitation[]): string;
}

export interface CiteprocCitation {
  readonly id: string;
  readonly locator?: string;
  readonly label?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}
