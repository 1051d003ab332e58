import type { Memory, Stretches } from '../../incremental';
import type { TextRange } from '../../markup';
import { type CableHeader, type HeaderToken, type Paragraph, type SourceReading, stretchesOf } from '../../source';
import type { Finding, Rule } from '../rule';

/** A cable under a check. Ranges are of the source text. */
export interface CheckedCable {
  readonly header: CableHeader;
  readonly text: string;
  readonly stretches: Stretches;
  /** Of the document. */
  readonly memory: Memory;
  readonly paragraphs: readonly Paragraph[];
  /** Behind the header's last token, up to the end. */
  readonly body: TextRange;
  /** The first token of one of these kinds, in the order of the kinds. */
  token(...kinds: readonly HeaderToken['kind'][]): HeaderToken | undefined;
}

/** A finding of a cable's rule, its places in the source text. */
export interface CableFinding extends Omit<Finding, 'range' | 'related'> {
  readonly range: TextRange;
  /** The other field that the finding is about. */
  readonly related?: { readonly range: TextRange | undefined; readonly message: string };
  /**
   * What to record under the front matter's `corrections`, by the path of keys, where one reading is the likely one: for
   * a quick fix.
   */
  readonly correction?: { readonly path: readonly string[]; readonly value: string | number | readonly string[] };
}

/** A rule for cables: nothing in documents of other kinds. Places are turned into those of the file. */
export function cableRule(
  code: string,
  severity: Rule['severity'],
  check: (cable: CheckedCable) => Iterable<CableFinding>,
): Rule {
  return {
    code,
    severity,
    *checkDocument({ uri, document, reading, memory }) {
      const { header } = reading;
      if (reading.kind !== 'cable' || !header) return;
      const inFile = (range: TextRange): TextRange => document.source.rangeToDocument(range);
      for (const { related, correction, data, range, ...finding } of check(checkedCable(reading, header, memory))) {
        yield {
          ...finding,
          range: inFile(range),
          ...(related?.range ? { related: [{ uri, range: inFile(related.range), message: related.message }] } : {}),
          ...(correction || data ? { data: { ...data, ...(correction ? { correction } : {}) } } : {}),
        };
      }
    },
  };
}

/** A cable as its rules see it. */
function checkedCable(reading: SourceReading, header: CableHeader, memory: Memory): CheckedCable {
  const { text } = reading;
  const last = header.tokens.findLast(token => token.kind !== 'signature');
  return {
    header,
    text,
    stretches: stretchesOf(reading),
    memory,
    get paragraphs() {
      return reading.paragraphs;
    },
    body: { start: last?.range.end ?? 0, end: text.length },
    token: (...kinds) => {
      for (const kind of kinds) {
        const found = header.tokens.find(token => token.kind === kind);
        if (found) return found;
      }
      return undefined;
    },
  };
}
