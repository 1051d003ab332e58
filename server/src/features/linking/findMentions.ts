import { createMatcher, wordsOf } from '../../linking';
import type { TextRange } from '../../markup';
import { type AnalysedDocument, isOn, mentionsWithSpans, type Snapshot } from '../../project';
import { documentsToSearch } from './documentsToSearch';
import { isSetAside } from './unlinkedMentions';

/** A place where an entry is mentioned, with the words around it: a line of a concordance (KWIC). */
export interface FoundMention {
  /** In the file. */
  readonly range: TextRange;
  /** `maybe`: not linked, and another entry is likelier. */
  readonly state: 'linked' | 'unlinked' | 'maybe';
  /** What stands before and behind in the sentence, white space as single blanks. */
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

export interface DocumentMentions {
  readonly uri: string;
  readonly id: string;
  readonly title: string | null;
  readonly mentions: readonly FoundMention[];
}

/** Every mention of an entry in the project, linked or not, by document; `load` gives the documents that are not open. */
export async function findAllMentions(
  snapshot: Snapshot,
  id: string,
  load: (uri: string) => Promise<AnalysedDocument | undefined>,
): Promise<readonly DocumentMentions[]> {
  const entry = snapshot.glossary.get(id);
  if (!entry) return [];
  const matcher = createMatcher([entry]);
  const linking = new Set(snapshot.factsNaming(id).map(each => each.uri));
  const found: DocumentMentions[] = [];
  for (const uri of documentsToSearch(snapshot, entry)) {
    const document = await load(uri);
    if (!document || (!linking.has(uri) && matcher.find(document.document.source.text).length === 0)) continue;
    const mentions = mentionsIn(document, snapshot, id);
    if (mentions.length > 0) found.push({ uri, id: document.id, title: document.facts.title, mentions });
  }
  return found;
}

function mentionsIn(document: AnalysedDocument, snapshot: Snapshot, id: string): FoundMention[] {
  const { source } = document.document;
  const places: { readonly source: TextRange; readonly state: FoundMention['state'] }[] = [];
  for (const { span, entity } of document.annotations) {
    if (entity?.spelling === id) places.push({ source: span.source, state: 'linked' });
  }
  for (const { mention, spans } of mentionsWithSpans(document)) {
    const isMeant = mention.candidates.some(each => each.id === id);
    if (
      !isMeant ||
      spans.some(each => isOn(each.span.source, mention.range)) ||
      isSetAside(document, mention, snapshot)
    ) {
      continue;
    }
    places.push({ source: mention.range, state: mention.candidates[0]!.id === id ? 'unlinked' : 'maybe' });
  }
  places.sort((a, b) => a.source.start - b.source.start);
  return places.map(({ source: place, state }) => ({
    range: source.rangeToDocument(place),
    state,
    ...context(document, place),
  }));
}

function context({ reading }: AnalysedDocument, { start, end }: TextRange) {
  const sentence = reading.units.find(each => each.range.start <= start && end <= each.range.end)?.range;
  const from = Math.max(sentence?.start ?? 0, start - width);
  const to = Math.min(sentence?.end ?? reading.text.length, end + width);
  const plain = (a: number, b: number) => wordsOf(reading.text, { start: a, end: b }, reading.masks);
  return { before: plain(from, start).trimStart(), text: plain(start, end), after: plain(end, to).trimEnd() };
}

/** Code units of a sentence that are shown to either side. */
const width = 160;
