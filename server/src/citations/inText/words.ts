import source from '../../../data/citation-words.yaml';

const data = source as Readonly<Record<string, readonly string[]>>;

/** Letter case and a full stop at the end do not count. */
export const folded = (word: string): string => word.toLowerCase().replace(/[.,;:]+$/, '');

const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(folded));

export const WORDS = {
  prefixes: data.prefixes!.map(folded),
  notAuthors: setOf(data.notAuthors!),
  beforeDates: setOf(data.beforeDates!),
  months: setOf(data.months!),
  connectors: setOf(data.connectors!),
  particles: setOf(data.particles!),
  others: setOf(data.others!),
  sentenceWords: setOf(data.sentenceWords!),
  dated: setOf(data.dated!),
  imprint: data.imprint!.map(folded),
  institutions: setOf(data.institutions!),
  media: setOf(data.media!),
  sites: setOf(data.sites!),
  things: setOf(data.things!),
  events: setOf(data.events!),
  sitesOf: setOf(data.sitesOf!),
  reporting: setOf(data.reporting!),
  written: setOf(data.written!),
};

/** Whether the name of a place is a common surname too. */
export const isSurname = (name: string): boolean => surnames.has(folded(name));
const surnames = setOf(data.surnamesOfPlaces!);

let places: Set<string> | undefined;

/** Whether a name is that of a country (as the languages' own data name them) or a well-known city. */
export function isPlace(name: string): boolean {
  places ??= new Set([...data.places!.map(folded), ...countryNames()]);
  const plain = folded(name.replace(/\s+/g, ' ').trim());
  // `Washington, D. C.` is set in many ways
  return places.has(plain) || places.has(plain.replace(/\b(\p{L})\.? (?=\p{L}\b)/gu, '$1.'));
}

function* countryNames(): Iterable<string> {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  for (const language of ['en', 'es']) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const first of letters) {
      for (const second of letters) {
        const name = names.of(first + second);
        if (name) yield folded(name);
      }
    }
  }
  yield* ['usa', 'u.s', 'us', 'ee. uu', 'ee.uu', 'eeuu', 'uk', 'u.k'];
}
