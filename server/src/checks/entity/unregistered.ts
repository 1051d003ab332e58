import { t } from '@vscode/l10n';
import { isCommonWord } from '../../linking';
import type { TextRange } from '../../markup';
import { overlaps } from '../../markup';
import type { AnalysedDocument } from '../../project';
import { oneLine } from '../oneLine';
import type { Rule } from '../rule';

/** How often a name must stand in a document before it is offered as a new entry. */
const RECURRING = 2;

/** Words with capital letters recur, and no entry has them for a name. The first place of each is told. */
export const entityUnregistered: Rule = {
  code: 'entity/unregistered',
  severity: 'off',
  *checkDocument(document) {
    const { source } = document.document;
    const places = new Map<string, TextRange[]>();
    for (const range of capitalisedSequences(document)) {
      const name = oneLine(source.text.slice(range.start, range.end));
      places.get(name)?.push(range) ?? places.set(name, [range]);
    }
    for (const [name, [first, ...others]] of places) {
      if (1 + others.length < RECURRING) continue;
      yield {
        range: source.rangeToDocument(first!),
        message: t('“{0}” stands here {1} times and is in no entry of the glossary.', name, 1 + others.length),
        related: others
          .slice(0, 5)
          .map(range => ({ uri: document.uri, range: source.rangeToDocument(range), message: name })),
        data: { name, count: 1 + others.length },
      };
    }
  },
};

/**
 * Two and more words with a capital, small words between them allowed (`Ministry of the Interior`), outside what is a
 * mention already; not at a sentence's beginning alone, not in lines that are all capitals.
 */
function* capitalisedSequences({ reading, mentions, annotations }: AnalysedDocument): Iterable<TextRange> {
  const taken = [
    ...mentions.map(each => each.range),
    ...annotations.filter(each => each.entity).map(each => each.span.source),
  ].sort((a, b) => a.start - b.start);
  // Names are asked about in ascending order: what ends before one ends before all that follow.
  let next = 0;
  let open: TextRange[] = [];
  const isTaken = (range: TextRange): boolean => {
    while (next < taken.length && taken[next]!.start < range.end) open.push(taken[next++]!);
    open = open.filter(each => each.end > range.start);
    return open.some(each => overlaps(each, range));
  };
  for (const unit of reading.units) {
    if (unit.kind === 'heading') continue;
    const text = reading.text.slice(unit.range.start, unit.range.end);
    if (text === text.toUpperCase()) continue;
    for (const match of text.matchAll(names)) {
      // A common word that a sentence begins with has its capital from there.
      const lead = match.index === firstLetter(text) ? (sentenceStart.exec(match[0]) ?? []) : [];
      const skip = lead[1] !== undefined && isCommonWord(lead[1]) ? lead[0]!.length : 0;
      const start = unit.range.start + match.index;
      const range = { start: start + skip, end: start + match[0].length };
      if (!/\s/.test(reading.text.slice(range.start, range.end).trim())) continue;
      if (!isTaken(range)) yield range;
    }
  }
}

const firstLetter = (text: string): number => text.search(/\p{L}/u);
/** A first word and the small words behind it. */
const sentenceStart = /^(\S+)\s(?:\p{Ll}+\s)*/u;
const names =
  /\p{Lu}[\p{L}’'-]+(?:\s(?:(?:of|de|and|y|for|para)\s(?:(?:the|la|las|los|el)\s)?|del\s)?\p{Lu}[\p{L}’'-]+)+/gu;
