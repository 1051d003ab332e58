import type { CslItem } from '../reference';
import { isDocumentItem } from '../references/documentReference';
import { plainText, shortCitation } from '../shortCitation';
import { spellsEditions, withEditionSpelled } from './edition';
import { type LocatedPart, located, spacedLocator } from './located';
import { type OutputFormat, written } from './output';
import type { CiteprocEngine, CiteprocModule } from './processor';
import { safeItem } from './safeItem';
import { localeFor, styleId } from './styles';
import { saysYearOfTreaty, treatyInFull } from './treaty';

/** How the formatter gets what it works with: from the disk, from the web, from a package. `null`: there is none. */
export interface FormatterLoaders {
  /** The module `citeproc`; asked once, when something is first formatted. */
  loadProcessor(): Promise<CiteprocModule>;
  /** The XML of a style by its id (`apa`), or by what the project wrote, if that is a file of its own (`my.csl`). */
  loadStyle(id: string): Promise<string | null>;
  /** The XML of a locale: `en-GB`. */
  loadLocale(language: string): Promise<string | null>;
}

/** One work in a citation. */
export interface CitedItem {
  readonly item: CslItem;
  /** As an annotation writes it: `p. 12`, `13`. */
  readonly locator?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** An item of a formatted list of works. */
export interface FormattedEntry {
  readonly id: string;
  readonly text: string;
}

/** A style in a language, ready to format. Its functions never throw: an item that the style fails on is given plainly. */
export interface LoadedStyle {
  readonly id: string;
  readonly locale: string;
  /** Whether citations of the style are notes, or stand in the text. */
  readonly kind: 'note' | 'in-text';
  /** An item's entry in the list of works. */
  formatBibliographyEntry(item: CslItem, output?: OutputFormat): string;
  /** A citation of one or more works: a whole note, or what stands in parentheses, these included. */
  formatCitation(cited: readonly CitedItem[], output?: OutputFormat): string;
  /** The list of works in the style's order, with the ids of the items. */
  formatBibliography(items: readonly CslItem[], output?: OutputFormat): readonly FormattedEntry[];
}

export interface Formatter {
  /** The style in the language; a sentence where there is no such style, or it cannot be read. Kept once loaded. */
  load(style: string, locale: string): Promise<LoadedStyle | string>;
  /** Loads styles anew when they are asked for again: their files may have changed. */
  forget(): void;
}

/** Makes a formatter; nothing is loaded before the first `load`. */
export function createFormatter(loaders: FormatterLoaders): Formatter {
  let processor: Promise<CiteprocModule> | undefined;
  const loaded = new Map<string, Promise<LoadedStyle | string>>();
  return {
    load(style, locale) {
      const id = styleId(style);
      const key = `${id}\n${locale}`;
      const before = loaded.get(key);
      if (before) return before;
      processor ??= loaders.loadProcessor().then(silent);
      processor.catch(() => {
        processor = undefined;
      });
      const loading = loadStyle(loaders, processor, id, locale);
      loaded.set(key, loading);
      // what failed may be mended: the next call tries again
      loading.then(result => typeof result === 'string' && loaded.delete(key));
      return loading;
    },
    forget: () => loaded.clear(),
  };
}

/** It writes to the console, which is the protocol's channel in a server on standard output. */
function silent(module: CiteprocModule): CiteprocModule {
  module.debug = () => {};
  return module;
}

async function loadStyle(
  loaders: FormatterLoaders,
  processor: Promise<CiteprocModule>,
  id: string,
  locale: string,
): Promise<LoadedStyle | string> {
  // a project's own style is asked for with the project's folder before it
  const shown = id.slice(id.lastIndexOf('#') + 1);
  try {
    const text = await loaders.loadStyle(id);
    if (!text) return `There is no citation style “${shown}”.`;
    const language = localeFor(locale);
    const wanted = [...new Set([language, language.startsWith('es') ? 'es-ES' : 'en-GB', 'en-US'])];
    const found = await Promise.all(wanted.map(async each => [each, await loaders.loadLocale(each)] as const));
    const locales = new Map(found.filter((each): each is [string, string] => each[1] !== null));
    if (locales.size === 0) return 'The locales of the citation styles are missing.';
    return styleWith(await processor, text, id, language, locales);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `The citation style “${shown}” cannot be used: ${reason.split('\n', 1)[0]}`;
  }
}

function styleWith(
  module: CiteprocModule,
  text: string,
  id: string,
  language: string,
  locales: ReadonlyMap<string, string>,
): LoadedStyle {
  const items = new Map<string, unknown>();
  const system = {
    retrieveLocale: (wanted: string) =>
      locales.get(wanted) ?? locales.get(localeFor(wanted)) ?? locales.get('en-US') ?? false,
    retrieveItem: (key: string) => items.get(key),
  } as const;
  const engine = new module.Engine(system, text.replace(/^\uFEFF/, ''), language, true);
  engine.setOutputFormat('html');
  engine.opt.development_extensions.wrap_url_and_doi = true;
  return new CiteprocStyle(id, language, engine, items, spellsEditions(text));
}

class CiteprocStyle implements LoadedStyle {
  readonly kind: 'note' | 'in-text';

  constructor(
    readonly id: string,
    readonly locale: string,
    readonly engine: CiteprocEngine,
    readonly items: Map<string, unknown>,
    readonly spellsEditions: boolean,
  ) {
    this.kind = engine.opt.xclass === 'note' ? 'note' : 'in-text';
  }

  formatBibliographyEntry(item: CslItem, output: OutputFormat = 'text'): string {
    for (const each of waysToSay(item, this.locale)) {
      const text = this.formatBibliography([each], output)[0]?.text;
      if (text && saysEnough(text, item)) return text;
    }
    return this.formatBibliography([item], output)[0]?.text ?? plainly(item, output);
  }

  formatBibliography(list: readonly CslItem[], output: OutputFormat = 'text'): readonly FormattedEntry[] {
    try {
      const entries = this.#bibliography(list, output);
      const byId = new Map(list.map(each => [each.id, each]));
      if (list.length === 1) return entries;
      return entries.map(each => {
        const item = byId.get(each.id);
        return item && !saysEnough(each.text, item)
          ? { ...each, text: this.formatBibliographyEntry(item, output) }
          : each;
      });
    } catch {
      if (list.length === 1) return [{ id: list[0]!.id, text: plainly(list[0]!, output) }];
      // one of them is too odd for the style: it alone is given plainly
      return list.flatMap(each => this.formatBibliography([each], output));
    }
  }

  formatCitation(cited: readonly CitedItem[], output: OutputFormat = 'text'): string {
    if (this.kind === 'in-text') return this.#citation(cited, output);
    const ways = cited.map(each => waysToSay(each.item, this.locale));
    for (let way = 0; way < 3; way += 1) {
      const attempt = cited.map((each, index) => ({ ...each, item: ways[index]![way] ?? ways[index]!.at(-1)! }));
      const text = this.#citation(attempt, output);
      if (cited.every(each => saysEnough(text, each.item))) return text;
    }
    return this.#citation(cited, output);
  }

  #citation(cited: readonly CitedItem[], output: OutputFormat): string {
    try {
      this.#take(cited.map(each => each.item));
      const text = written(this.#cluster(cited), output);
      if (text !== '' && !/^\[CSL STYLE ERROR/.test(text)) return text;
    } catch {
      // given plainly below
    }
    return cited.map(each => [plainly(each.item, output), each.locator].filter(Boolean).join(', ')).join('; ');
  }

  /**
   * Some styles print every locator as a page, or without a word: `cap. 2` would be page 2. Where a kind of locator makes no
   * difference to the style, the locator is printed in words, behind the citation.
   */
  #cluster(cited: readonly CitedItem[]): string {
    const parts = cited.map(({ item, locator, suffix }) =>
      located(locator, { ofDocument: isDocumentItem(item), suffix, locale: this.locale }),
    );
    const made = (labels: readonly LocatedPart[]) =>
      this.engine.makeCitationCluster(
        cited.map(({ item, prefix }, index) => ({
          id: item.id,
          prefix: prefix ? `${prefix} ` : undefined,
          ...labels[index]!.asCsl,
        })),
      );
    const html = made(parts);
    const said = parts.map((part, index) => {
      if (part.asCsl.label === undefined || part.asCsl.label === 'page') return part;
      const paged = parts.map((each, other) =>
        other === index ? { ...each, asCsl: { ...each.asCsl, label: 'page' } } : each,
      );
      return made(paged) === html ? { ...part, asCsl: part.inWords } : part;
    });
    const shown = said.every((part, index) => part === parts[index]) ? html : made(said);
    return said.reduce((text, { asCsl }) => spacedLocator(text, asCsl.locator), shown);
  }

  #take(list: readonly CslItem[]): void {
    this.items.clear();
    for (const item of list) {
      const safe = safeItem(item);
      this.items.set(item.id, this.spellsEditions ? withEditionSpelled(safe, this.locale) : safe);
    }
    this.engine.updateItems([]);
    this.engine.updateItems([...this.items.keys()]);
  }

  #bibliography(list: readonly CslItem[], output: OutputFormat): readonly FormattedEntry[] {
    this.#take(list);
    const made = this.engine.makeBibliography();
    if (!made) return list.map(item => ({ id: item.id, text: this.formatCitation([{ item }], output) }));
    const [parameters, entries] = made;
    const byId = new Map(list.map(each => [each.id, each]));
    const ids = (parameters as { entry_ids: readonly (readonly string[])[] }).entry_ids;
    return entries.map((entry, index) => {
      const id = ids[index]?.[0] ?? '';
      const text = written(entry, output);
      const item = byId.get(id);
      if (item && (text === '' || text.includes('[CSL STYLE ERROR'))) return { id, text: plainly(item, output) };
      return { id, text: item ? titled(text, item, output) : text };
    });
  }
}

/**
 * The ways to give a cable's number to a style: many styles leave out the number of a report, but a cable is found by
 * nothing else. As CSL has it; in the words of its genre; as its place in an archive. A treaty gets its date into its title, for
 * styles that leave it out.
 */
function waysToSay(item: CslItem, locale: string): readonly CslItem[] {
  const treaty = treatyInFull(item, locale);
  if (treaty) return [item, treaty];
  const { number, genre, ...rest } = item;
  if (!isDocumentItem(item) || typeof number !== 'string' || typeof genre !== 'string') return [item];
  const inGenre = { ...rest, genre: `${genre} ${number}` } as CslItem;
  return [
    item,
    inGenre,
    { ...inGenre, archive: item.archive ?? `${genre} ${number}`, archive_location: number } as CslItem,
  ];
}

const saysEnough = (text: string, item: CslItem): boolean => saysYearOfTreaty(text, item) && saysNumber(text, item);

const saysNumber = (text: string, item: CslItem): boolean =>
  !isDocumentItem(item) || typeof item.number !== 'string' || text.includes(item.number);

/** A treaty is known by its title, which APA's style leaves out of the list of works. */
function titled(text: string, item: CslItem, output: OutputFormat): string {
  if (item.type !== 'treaty' || typeof item.title !== 'string') return text;
  const plain = (each: string) => each.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
  if (plain(text).includes(plain(plainText(item.title)))) return text;
  return `${written(escapedHtml(plainText(item.title)), output)}, ${text}`;
}

const escapedHtml = (text: string): string => text.replace(/[&<>]/g, each => `&#${each.charCodeAt(0)};`);

function plainly(item: CslItem, output: OutputFormat): string {
  const none = { start: 0, end: 0 };
  const text = shortCitation({ id: item.id, item, origin: { uri: '', range: none, idRange: none } });
  if (output === 'text') return text;
  return written(escapedHtml(plainText(text)), output);
}
