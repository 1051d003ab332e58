import type { AgreementFinding } from '../../agreements';
import type { Entry } from '../../glossary';
import { fieldText, overlaps, type TextRange } from '../../markup';
import type { AnalysedDocument } from '../../project';
import { folded } from '../fuzzy';

/**
 * The entries of those who agree, in the order in which the text names them: states and organisations. Words for both
 * sides (*the two governments*, *ambos países*) stand for the parties of the document. Empty where one of them is not known:
 * a list that leaves a party out would say that it did not agree.
 */
export function partyIds({ parties }: Pick<AgreementFinding, 'parties'>, document: AnalysedDocument): string[] {
  const found: string[] = [];
  for (const range of parties) {
    const own = entriesIn(range, document).flatMap(each => partyOf(each, document) ?? []);
    const named = own.length > 0 ? own : bothSides(range, document);
    if (named.length === 0) return [];
    found.push(...named);
  }
  return [...new Set(found)];
}

/** Types of entry that can be a party. */
const partyTypes: ReadonlySet<string> = new Set(['state', 'organization']);

/** The two parties of a document: those that its title or opening names, else the only two states linked in its first paragraphs. */
function documentParties(document: AnalysedDocument): readonly string[] {
  const known = partiesByDocument.get(document);
  if (known) return known;
  const stated = document.reading.facts.parties.flatMap(each => firstParty(each.range, document) ?? []);
  const parties = stated.length === 2 && stated[0] !== stated[1] ? stated : openingStates(document);
  partiesByDocument.set(document, parties);
  return parties;
}

const partiesByDocument = new WeakMap<AnalysedDocument, readonly string[]>();

const firstParty = (range: TextRange, document: AnalysedDocument): string | undefined =>
  entriesIn(range, document)
    .map(each => partyOf(each, document))
    .find(each => each !== undefined);

function openingStates(document: AnalysedDocument): readonly string[] {
  const { paragraphs, units } = document.reading;
  const end = paragraphs[1]?.range.end ?? units[6]?.range.end ?? 0;
  const states = new Set<string>();
  for (const entry of entriesIn({ start: 0, end }, document)) if (entry.type === 'state') states.add(entry.id);
  return states.size === 2 ? [...states] : [];
}

const bothSides = (range: TextRange, document: AnalysedDocument): readonly string[] =>
  SIDES.test(folded(document.document.source.text.slice(range.start, range.end))) ? documentParties(document) : [];

const SIDES =
  /\b(?:both|two|parties|sides|they|we|governments|countries|nations|delegations|leaders|presidents|ministers|ambos|ambas|dos|partes|gobiernos|paises|naciones|delegaciones|mandatarios|presidentes|ministros|cancilleres|ellos|nosotros)\b/;

/** The entries that the words name, in their order: where they are linked, else the likeliest of each mention. */
function entriesIn(range: TextRange, { annotations, mentions, glossary }: AnalysedDocument): Entry[] {
  const places: { readonly start: number; readonly id: string }[] = [];
  const linked: TextRange[] = [];
  for (const { entity, span } of annotations) {
    if (!entity || !overlaps(span.source, range)) continue;
    linked.push(span.source);
    places.push({ start: span.source.start, id: entity.spelling });
  }
  for (const { range: own, candidates } of mentions) {
    if (candidates[0] && overlaps(own, range) && !linked.some(each => overlaps(each, own)))
      places.push({ start: own.start, id: candidates[0].id });
  }
  return places.sort((a, b) => a.start - b.start).flatMap(each => glossary.get(each.id) ?? []);
}

/** The state or the organisation that an entry is, or for which a person or an office acts. */
function partyOf(entry: Entry, { glossary }: AnalysedDocument): string | undefined {
  let at: Entry | undefined = entry;
  for (let steps = 0; at && steps < 4; steps++) {
    if (partyTypes.has(at.type)) return at.id;
    if (at.type !== 'person' && at.type !== 'office') return undefined;
    const next: string | undefined = fieldText(at.data, 'office') ?? fieldText(at.data, 'of');
    at = next === undefined ? undefined : glossary.get(next);
  }
  return undefined;
}
