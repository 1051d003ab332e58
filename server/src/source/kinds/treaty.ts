import { closingDate, firstDate, noFacts, partiesOf, placeOf, signatoriesOf, titleOf } from '../facts';
import { exchangeOfNotes, mayBeNote } from '../notes';
import type { Kind, Sign, Sketch } from './kind';
import { each, inHead, inHeadings } from './signs';

const NAMES =
  /^[\s*#"“]*(?:the |el |la )?(?:treaty|agreement|convention|protocol|exchanges? of (?:notes|letters)|charter|covenant|tratado|acuerdo|convenio|convenci[oó]n|protocolo|canje de (?:notas|cartas)|intercambio de notas|pacto|carta)\b(?! de (?:entendimiento|intenci[oó]n))/i;
/** The title of an account of an instrument: it joins it to what it is about, and dates both. */
const TOLD =
  /^[^\n]{0,60}(?:treaty|agreement|convention|tratado|acuerdo|convenio) (?:of|de) [^\n]{0,40}(?: and (?:the|its)| y (?:el|la|sus?)) [^\n]{3,80}\d{4}\s*[–-]\s*\d{2,4}\s*(?:\n|$)/i;
const HINGE =
  /\b(?:have|has) agreed (?:as follows|to the following|upon the following)|\bagree as follows|\b(?:han|hemos) (?:convenido|acordado)(?: en)? (?:lo siguiente|celebrar)|\b(?:convienen|acuerdan)(?: en)? lo siguiente/gi;
const WITNESS = /\bin witness whereof\b|\ben (?:fe|testimonio) de lo cual\b/gi;
const FORCE = /\b(?:shall )?enters? into force\b|\bentrar[áa]n? en vigor\b|\bentrada en vigor\b/gi;
const COPIES =
  /\bin (?:duplicate|triplicate|two originals|two copies)\b|\ben (?:dos|tres) (?:ejemplares|originales)\b|\bequally authentic\b|\bigualmente (?:aut[eé]nticos|v[aá]lidos)\b/gi;
const HEREINAFTER = /\bhereinafter\b|\ben adelante\b|\bContracting Parties\b|\bPartes Contratantes\b/gi;

/** The law by which a parliament approves an instrument, with its text. */
const APPROVED =
  /\b(?:se aprueba|apru[eé]ba[sn]e|visto el texto de|approv(?:es|ing|al of)|ratif(?:ies|ying)) (?:el |l |la |los |las |the )?["“«]?(?:tratado|acuerdo|convenio|convenci[oó]n|protocolo|treaty|agreement|convention|protocol)\b/gi;
/** What the parties of an instrument are bound to, or free to do. */
const DUTY =
  /\b(?:[Tt]he|[Ee]ach|[Ee]ither|[Bb]oth|[Nn]either) (?:Contracting |High Contracting )?Part(?:y|ies) (?:shall|may|undertakes?)\b|\b(?:[Ll]as|[Cc]ada|[Aa]mbas|[Uu]na) (?:de las )?Partes?(?: Contratantes?)? (?:se (?:obliga|compromete|reserva)n?|deber[aá]n?|podr[aá]n?|\p{Ll}+r[aá]n?)(?!\p{L})/gu;
/** A heading or a paragraph that begins an article, however it is set. */
const ARTICLE =
  /^[\s*#]*(?:art[ií]culo|article|art\.|cl[aá]usula|clause)\s+(?:n[.º°]?\s*)?(?:\d{1,3}|[IVXLC]{1,7}|[uú]nico|primer[oa]?|segund[oa]|tercer[oa]?|one|two|three|first|second|third)(?![\p{L}\d])/iu;

/** The text of a binding instrument, in articles or in two notes. */
export const treaty: Kind = {
  kind: 'treaty',
  recognise: sketch => [
    ...inHead(sketch, NAMES, 'its title names an instrument', TOLD.test(sketch.opening.slice(0, 200)) ? 0 : 3),
    ...inHeadings(sketch, NAMES, 'a heading that names an instrument', 1, 1),
    ...each(sketch, APPROVED, 'the law that approves it', 4, 1),
    ...each(sketch, DUTY, 'what its parties are bound to', 0.8, 4),
    ...articles(sketch),
    ...notes(sketch),
    ...each(sketch, HINGE, 'the words that open the operative part', 2, 1),
    ...each(sketch, WITNESS, 'the words before the signatures', 2, 1),
    ...each(sketch, COPIES, 'the number and languages of its originals', 1, 1),
    ...each(sketch, FORCE, 'a clause on entry into force', 0.75, 2),
    ...each(sketch, HEREINAFTER, 'parties named for the length of the text', 0.75, 1),
  ],
  facts: sketch => ({
    ...noFacts,
    title: titleOf(sketch, { opening: NAMES }),
    date: closingDate(sketch) ?? firstDate(sketch),
    place: placeOf(sketch),
    parties: partiesOf(sketch),
    signatories: signatoriesOf(sketch),
  }),
};

/** A note and its answer; a first note without one is the word of one side. */
function notes({ text, opening, closing }: Sketch): Sign[] {
  const exchange = mayBeNote(opening) || mayBeNote(closing.text) ? exchangeOfNotes(text) : null;
  if (!exchange?.acceptance) return [];
  return [
    { range: exchange.proposal, reason: 'a note that proposes an agreement', weight: 3 },
    { range: exchange.acceptance, reason: 'a note that accepts', weight: 3 },
  ];
}

/** Fewer are a quotation; more say nothing new. */
const ENOUGH_ARTICLES = 3;
const MOST_ARTICLES = 5;

/** Three articles and more, as headings or as numbered clauses. */
function articles({ text, pieces }: Sketch): Sign[] {
  const signs: Sign[] = [];
  for (const { block, offset, isHeading } of pieces) {
    const range = { start: offset + block.start, end: offset + block.end };
    const isArticle =
      block.marker?.kind === 'article' ||
      ((isHeading || block.style !== null) &&
        ARTICLE.test(text.slice(range.start, Math.min(range.end, range.start + 40))));
    if (!isArticle) continue;
    signs.push({
      range: { start: range.start, end: Math.min(range.end, range.start + 60) },
      reason: 'articles',
      weight: 1.4,
    });
    if (signs.length === MOST_ARTICLES) return signs;
  }
  return signs.length < ENOUGH_ARTICLES ? [] : signs;
}
