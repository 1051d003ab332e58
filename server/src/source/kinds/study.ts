import { noFacts, titleOf } from '../facts';
import type { Kind, Sign, Sketch } from './kind';
import { each, inHeadings } from './signs';

const PARTS =
  /^[\s*#\dIVX.]*(?:abstract|resumen|introducti?on|introducci[oó]n|methodology|methods?|metodolog[ií]a|marco te[oó]rico|theoretical framework|literature review|estado de la cuesti[oó]n|discussion|discusi[oó]n|results|resultados|findings|hallazgos|conclusions?|conclusi[oó]n(?:es)?|recommendations?|recomendaciones|bibliography|bibliograf[ií]a|references|referencias(?: bibliogr[aá]ficas)?|works cited|table of contents|contents|[ií]ndice(?: general)?|executive summary|resumen ejecutivo|acknowledge?ments|agradecimientos)/i;
/** What studies have, and treaties and laws as well. */
const DIVISIONS = /^[\s*#\dIVX.]*(?:appendix|anexos?|(?:chapter|cap[ií]tulo)\s)/i;
const CITATION = /\((?:[^()\n]{2,50}),? (?:1[89]|20)\d\d[a-z]?(?:[:,;][^()\n]{1,40})?\)/g;
const ACADEMIC =
  /\b(?:this (?:thesis|paper|article|study|dissertation|research|report)|working paper|master['’]?s? (?:thesis|degree)|research (?:question|paper)|(?:la|el|esta|este) (?:presente )?(?:tesis|trabajo de investigaci[oó]n|art[ií]culo|estudio|investigaci[oó]n)|universidad|university|instituto|doi:|issn|keywords|palabras clave)\b/gi;

/** What journals print over an article: its number, summary, words to find it by, when it came in, who wrote it. */
const JOURNAL =
  /^[ \t*]*(?:Resumen|RESUMEN|Abstract|ABSTRACT|Palabras clave|PALABRAS CLAVE|Keywords|KEYWORDS|Sumario|SUMARIO|Summary|SUMMARY)[ \t*]*(?:[:—–]|\.-)|\b(?:Revista (?:de |del |Latinoamericana |Peruana |Mexicana |Iberoamericana )|Journal of|Vol\.|Volumen|N[uú]m\. ?\d{1,3}|ISSN|ORCID|Profesora? (?:Asociad|Principal|Titular|Investigador)|Associate Professor|Assistant Professor)|^[ \t*]*(?:Recibido|Received|Aceptado|Accepted)(?: el| on|:)|\b[Ee](?:l|ste) presente (?:ensayo|trabajo|texto|art[ií]culo)\b/gm;

/** A line at the foot of a page that names a source. */
const FOOTNOTE =
  /^[ \t]*(?:\[\d{1,3}\]|\d{1,3}[.)]?|[¹²³⁴-⁹]{1,3})[ \t]{1,4}\p{Lu}[^\n]{0,120}?\b(?:v[eé]ase|ib[ií]d(?:em)?|op\. ?cit|loc\. ?cit|cf\.|see|pp?\. ?\d|vols?\. ?\d|archivos?|archives?|elaboraci[oó]n propia|c[aá]lculo propio)/gimu;

/** What stands on a title page beside the title. */
const TITLE_PAGE =
  /^[\s*#]*(?:(?:pontificia |the )?(?:universidad|university|facultad|faculty|escuela|school|college|instituto|academia|department|departamento|programa|maestr[ií]a|carrera)\b|(?:tesis|trabajo|memoria|monograf[ií]a|thesis|dissertation)(?: \S+)? (?:para|presentad[oa]|submitted|for)\b|(?:a|master['’]?s?|doctoral|bachelor['’]?s?) (?:thesis|dissertation)\b|(?:para optar|presented|presentad[oa]|submitted)\b)/i;

const PART = new RegExp(`${PARTS.source}|${DIVISIONS.source}`, 'i');

/** Thesis, report, article: chapters or sections, and the works of others cited. */
export const study: Kind = {
  kind: 'study',
  recognise: sketch => [
    ...inHeadings(sketch, PARTS, 'parts that studies have', 1.4, 4),
    ...inHeadings(sketch, DIVISIONS, 'chapters and annexes', 0.7, 3),
    ...levels(sketch),
    ...each(sketch, JOURNAL, 'what journals print over an article', 0.9, 4),
    ...each(sketch, CITATION, 'works cited by author and year', 0.8, 4),
    ...each(sketch, FOOTNOTE, 'footnotes that name sources', 0.8, 3),
    ...each(sketch, ACADEMIC, 'words of academic writing', 0.5, 3),
  ],
  facts: sketch => ({ ...noFacts, title: titleOf(sketch, { parts: PART, above: TITLE_PAGE }) }),
};

/** Headings numbered on several levels. */
function levels({ headings }: Sketch): Sign[] {
  const signs: Sign[] = [];
  for (const { block, offset } of headings) {
    if (block.style?.name !== 'numbered' || block.style.depth < 2) continue;
    const range = { start: offset + block.start, end: offset + block.end };
    if (signs.push({ range, reason: 'headings numbered by level', weight: 0.6 }) === 3) break;
  }
  return signs;
}
