import type { CableHeader, CableReading } from '../cable';
import type { Frame } from '../layout';
import type { SourceFacts } from '../reading';

/** A cable's subject, date and post, with the places where they were read. */
export function cableFacts({ header }: CableReading): SourceFacts {
  const subject = tokenOf(header, 'subject');
  const time = tokenOf(header, 'date-time-group');
  const post = tokenOf(header, 'post');
  return {
    ...(subject && header.subject !== null ? { title: { value: header.subject, range: subject.range } } : {}),
    ...(time && header.dateTime !== null ? { date: { value: header.dateTime.slice(0, 10), range: time.range } } : {}),
    ...(post && header.post !== null ? { place: { value: header.post, range: post.range } } : {}),
    parties: [],
    signatories: [],
  };
}

function tokenOf({ tokens }: CableHeader, kind: CableHeader['tokens'][number]['kind']) {
  for (const token of tokens) if (token.kind === kind) return token;
  return undefined;
}

/** What a cable says of its own build: headings of the first level, and where its numbered paragraphs begin. */
export const cableFrame = ({ sections, paragraphs }: CableReading): Frame => ({
  headings: sections.filter(({ level }) => level === 1).map(({ titleRange }) => titleRange),
  paragraphStarts: new Set(paragraphs.map(({ range }) => range.start)),
});
