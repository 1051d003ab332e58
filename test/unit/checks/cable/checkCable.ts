import { cableRules } from '../../../../server/src/checks/cable';
import type { Finding } from '../../../../server/src/checks/rule';
import { Memory } from '../../../../server/src/incremental';
import type { AnalysedDocument, Snapshot } from '../../../../server/src/project';
import { type CableReading, readCable } from '../../../../server/src/source';

/** What the rules for cables find in a text, each with its code. The file is the source text itself. */
export function checkCable(text: string, corrections: Record<string, unknown> = {}): readonly CableProblem[] {
  const cable = readCable(text, corrections);
  return cable ? problemsOf(text, cable) : [];
}

export interface CableProblem extends Finding {
  readonly code: string;
  /** The characters that it is about. */
  readonly place: string;
}

function problemsOf(text: string, cable: CableReading): readonly CableProblem[] {
  const document = {
    uri: 'file:///cable.gloss',
    document: { text, source: { text, rangeToDocument: (range: unknown) => range } },
    reading: { ...cable, text, kind: 'cable' },
    memory: new Memory(),
  } as unknown as AnalysedDocument;
  return cableRules.flatMap(rule =>
    [...rule.checkDocument!(document, {} as Snapshot)].map(finding => ({
      ...finding,
      code: rule.code,
      place: text.slice(finding.range.start, finding.range.end),
    })),
  );
}
