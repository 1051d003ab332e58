/** A locator as CSL takes it: the kind of part, and its value. */
export interface CslLocator {
  readonly label: string;
  readonly locator: string;
}

/** CSL's labels (specification, section "Locators") with the words that texts write for them, English and Spanish. */
const LABELS: readonly (readonly [string, RegExp])[] = [
  ['page', /^(?:pp?|pgs?|págs?|pags?|pages?|páginas?)(?:\.|\b)/i],
  ['paragraph', /^(?:¶+|párrs?|parrs?|párrafos?|parrafos?|paras?|pars?|paragraphs?)(?:\.|(?![\p{L}]))/iu],
  ['article-locator', /^(?:arts?|articles?|artículos?|articulos?)(?:\.|(?![\p{L}]))/iu],
  ['chapter', /^(?:caps?|chaps?|ch|chapters?|capítulos?)(?:\.|(?![\p{L}]))/iu],
  ['section', /^(?:§+|secs?|sections?|secc|secciones|sección)(?:\.|(?![\p{L}]))/iu],
  ['volume', /^(?:vols?|volumes?|volumen|tomos?|t)(?:\.|(?![\p{L}]))/iu],
  ['note', /^(?:nn?|notes?|notas?|fn)(?:\.|(?![\p{L}]))/iu],
  ['figure', /^(?:figs?|figures?|figuras?)(?:\.|(?![\p{L}]))/iu],
  ['table', /^(?:tables?|tablas?|cuadros?)(?:\.|(?![\p{L}]))/iu],
  ['appendix', /^(?:app|appendix|appendices|apéndices?|annex|annexes|anexos?)(?:\.|(?![\p{L}]))/iu],
  ['folio', /^(?:fols?|folios?|ff?)(?:\.|(?![\p{L}]))/iu],
  ['line', /^(?:lines?|líneas?|l)(?:\.|(?![\p{L}]))/iu],
  ['issue', /^(?:nos?|núms?|nums?|numbers?|números?|issue)(?:\.|(?![\p{L}]))/iu],
  ['part', /^(?:pts?|parts?|partes?)(?:\.|(?![\p{L}]))/iu],
  ['book', /^(?:books?|libros?|bk)(?:\.|(?![\p{L}]))/iu],
  ['column', /^(?:cols?|columns?|columnas?)(?:\.|(?![\p{L}]))/iu],
  ['verse', /^(?:verses?|vv?|versos?)(?:\.|(?![\p{L}]))/iu],
];

/**
 * A locator as an annotation writes it (`p. 12`, `art. 5`, `¶13`) for the processor. A number alone is a paragraph of a
 * document of the project, and a page of anything else; other words stand as they are, under no label that prints.
 */
export function cslLocator(text: string, ofDocument = false): CslLocator {
  const trimmed = text.trim();
  for (const [label, pattern] of LABELS) {
    const match = pattern.exec(trimmed);
    const value = match ? trimmed.slice(match[0].length).trim() : '';
    if (value !== '' && /^[\divxlcm(«“"]/i.test(value)) return { label, locator: value };
  }
  if (/^\d/.test(trimmed)) return { label: ofDocument ? 'paragraph' : 'page', locator: trimmed };
  return { label: 'custom', locator: trimmed };
}
