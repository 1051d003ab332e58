import type { AgreementFinding } from '../../agreements';
import { quoteScalar } from '../../markup';
import type { AnalysedDocument, Snapshot } from '../../project';
import { citationAt } from '../citationAt';
import { folded } from '../fuzzy';
import { type NewEntry, newEntry } from '../newEntry';
import { tagOf } from './tagFields';

/** The entry of an agreement that a passage states: its name, parties, date, status, instrument, and the passage that vouches for it. */
export function newAgreement(finding: AgreementFinding, document: AnalysedDocument, snapshot: Snapshot): NewEntry {
  const { status, parties, date } = tagOf(finding, document);
  const instrument = instrumentOf(finding, document);
  const at = document.document.source.rangeToDocument(finding.act).start;
  const dateKey = status === 'in-force' || status === 'ended' ? status : 'signed';
  return newEntry(snapshot, {
    type: 'agreement',
    name: agreementName(finding, document),
    fields: [
      ...(parties.length > 0 ? [`parties: [${parties.map(each => quoteScalar(each, true)).join(', ')}]`] : []),
      ...(date && status !== 'proposed' ? [`${dateKey}: ${quoteScalar(date, true)}`] : []),
      `status: ${status}`,
      ...(instrument ? [`instrument: ${instrument}`] : []),
      `cite: ${citationAt(document, at).citation}`,
    ],
  });
}

/** The instrument's own name where the passage has one (*Memorandum of Understanding on …*), else what is agreed. */
export function agreementName({ object, act, clause }: AgreementFinding, { document }: AnalysedDocument): string {
  const stated = object && object.end > object.start ? object : { start: act.start, end: clause.end };
  const words = document.source.text.slice(stated.start, stated.end).replace(/\s+/g, ' ').trim();
  const proper = INSTRUMENT_NAME.exec(words)?.[0];
  const plain = (proper ?? words).replace(/^(?:to|a|an|the|el|la|los|las|un|una)\s+/i, '').replace(/["“”«»*_]/g, '');
  return shortened(plain);
}

/** A name that begins with the capital word of an instrument and goes on with capitals, small words between them. */
const INSTRUMENT_NAME =
  /(?:\p{Lu}[\p{L}'’-]+\s+){0,4}(?:Agreements?|Accords?|Treaty|Convention|Memorand(?:um|a)|Protocol|Pact|Declaration|Charter|Compact|Acuerdos?|Convenio|Tratado|Convención|Memor[aá]ndum|Memorando|Protocolo|Pacto|Declaración|Carta)(?:\s+(?:(?:of|on|for|the|and|in|to|relating|concerning|between|de|del|sobre|para|la|el|los|las|y|e|en|entre)\s+){0,3}\p{Lu}[\p{L}'’-]+){0,14}/u;

/** What each instrument's word says that it is. */
const INSTRUMENTS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:memorand|mou\b)/, 'memorandum'],
  [/\b(?:treaty|tratado)/, 'treaty'],
  [/\b(?:convention|convencion)/, 'convention'],
  [/\b(?:protocol)/, 'protocol'],
  [/\b(?:declaration|declaracion|communique|comunicado)/, 'declaration'],
  [/\b(?:understanding|entendimiento)/, 'understanding'],
  [/\b(?:agreement|accord|pact|acuerdo|convenio|pacto)/, 'agreement'],
];

function instrumentOf({ object, act, rule }: AgreementFinding, { document }: AnalysedDocument): string | undefined {
  if (!/^(?:instrument|in-force|act-noun|agreement-noun|accession)/.test(rule)) return 'commitment';
  const words = folded(document.source.text.slice(act.start, Math.max(act.end, object?.end ?? 0)));
  return INSTRUMENTS.find(([pattern]) => pattern.test(words))?.[1];
}

/** A name is no sentence. UTF-16 code units. */
const longest = 90;

function shortened(words: string): string {
  const whole = words.replace(/[\s.,;:]+$/, '').trim();
  if (whole.length <= longest) return whole;
  return whole.slice(0, Math.max(whole.lastIndexOf(' ', longest), longest / 2)).replace(/[\s.,;:]+$/, '');
}
