import { entriesOf, type Glossary, glossaryOf } from '../../../server/src/glossary';
import { createMatcher, findMentions } from '../../../server/src/linking';
import { field, parseDocument, type Value } from '../../../server/src/markup';
import type { CableHeader, SourceKind } from '../../../server/src/source';
import cases from './labelled.yaml';
import moreCases from './labelledMore.yaml';

/** A text whose shared names are linked to the entries that they mean. */
export interface LabelledText {
  readonly set: 'tuning' | 'second' | 'kept' | 'third' | 'fourth' | 'fifth' | 'sixth';
  readonly title: string;
  readonly kind: SourceKind;
  readonly date: string;
  readonly language: string;
  /** A cable's post. */
  readonly post?: string;
  readonly glossary: readonly unknown[];
  readonly text: string;
}

export const labelledTexts = [cases, moreCases].flat() as readonly LabelledText[];

/** One shared name with the entry that is meant and the candidates that were found for it. */
export interface Judged {
  readonly title: string;
  readonly context: string;
  readonly meant: string;
  readonly found: readonly { id: string; score: number; reasons: readonly string[] }[];
  /** Place of the entry that is meant among the candidates, 0 for the first; -1: not among them. */
  readonly place: number;
  /** The entry that comes first in the glossary. */
  readonly first: string | undefined;
}

/** Ranks the shared names of a text as if nothing were linked. */
export function judge(labelled: LabelledText): Judged[] {
  const front = JSON.stringify({ glossary: labelled.glossary });
  const document = parseDocument(`---\n${front}\n---\n${labelled.text}`);
  const list = field(document.frontMatter.data, 'glossary')?.value as Value;
  const { entries, problems } = entriesOf(list, 'test:///labelled');
  if (problems.length > 0) throw new Error(`${labelled.title}: ${problems[0]!.message}`);
  const glossary: Glossary = glossaryOf(new Map(entries.map(each => [each.id, each])));
  const { text } = document.source;
  const matcher = createMatcher(entries);
  const { kind, date, language, post } = labelled;
  const header = post ? ({ post, from: null, tokens: [] } as unknown as CableHeader) : undefined;
  const mentions = findMentions(text, matcher, { kind, date, language, header, glossary });
  const raw = matcher.find(text);
  return document.spans.map(({ source, annotation }) => {
    const meant = annotation!.fields[0]!.key;
    const mention = mentions.find(each => each.range.start === source.start && each.range.end === source.end);
    const found = mention?.candidates ?? [];
    return {
      title: labelled.title,
      context: text.slice(Math.max(0, source.start - 40), source.end + 30).replace(/\s+/g, ' '),
      meant,
      found,
      place: found.findIndex(each => each.id === meant),
      first: raw.find(each => each.start === source.start)?.names[0]?.entry.id,
    };
  });
}

/** Shares of names whose entry comes first, and among the first three; and of those where the glossary's first is right. */
export function shares(judged: readonly Judged[]) {
  const share = (test: (each: Judged) => boolean) => judged.filter(test).length / judged.length;
  return {
    names: judged.length,
    top1: share(each => each.place === 0),
    top3: share(each => each.place >= 0 && each.place < 3),
    first: share(each => each.first === each.meant),
  };
}
