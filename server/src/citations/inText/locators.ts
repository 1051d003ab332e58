/** A locator as printed, `p. 12`, `pp. 3-5`, `art. 5`, `12`, and where it ends. */
export interface PrintedLocator {
  readonly text: string;
  readonly end: number;
}

/** `12`, `3.4`, `xii`, `12a`, `12-14`; `4n2` for a note on a page, `1:30` in a recording, `2(1)(a)` of a law. */
const VALUE = String.raw`(?:\d{1,5}(?:\.\d{1,2}(?!\d))*(?:n\d{1,3}|:\d{2}|\((?:\p{L}{1,3}|\d{1,2})\))*|[ivxlcIVXLC]+(?![\p{L}]))[a-z]?(?:\s?[-–—]\s?(?:\d{1,5}|[ivxlcIVXLC]+(?![\p{L}]))[a-z]?)?`;
/** `A1`, `B-2`: of tables and annexes, behind a word that says so. */
const LETTERED = String.raw`\p{Lu}[.-]?\d{1,3}(?![\p{L}\d])`;
/** `2010b` behind a page is another work. */
const YEAR = String.raw`(?:1[4-9]|20)\d\d[a-h]?(?![\d])`;
const VALUES = String.raw`${VALUE}(?:\s?(?:,\s?(?:(?:y|and)\s)?|y|and|&|e)\s?(?!${YEAR})${VALUE}(?!\d))*(?:\s?(?:y\s)?(?:ss|sgts|sgtes|sigs|ff|sqq?|f)(?:\.|(?!\p{L})))?`;
const LABEL =
  '(?:pp?|p\\.\\s?p|pgs?|pags?|págs?|página|páginas|page|pages|párrs?|parrs?|párrafos?|paras?|pars?|paragraphs?|arts?|artículos?|articles?|caps?|capítulos?|ch|chs|chaps?|chapters?|secs?|sección|sections?|vols?|tomo|t|n|nota|note|notas|notes|fn|ap|apdo|inc|núms?|nums?|fols?|ff|lín|fig|figura|figure|tabla|table|cuadro|anexo|annex|annexure|appendix|apéndice|prólogo|párr|loc|min|v)';

const LABELLED = new RegExp(
  String.raw`(?:\s?[,;:]\s*(?:(?:at|en|in)\s+)?|\.\s(?=p)|\s+(?:at|en|in)\s+|\s+)((?:${LABEL}\.?|§{1,2}|¶{1,2})\s*(?:(?:[Nn]os?\.?\s)?${VALUES}|${LETTERED})|esp(?:\.|ecially)\s+(?:${LABEL}\.?\s*)?${VALUES}|passim|s\.\s?p\.(?!\p{L})|s\/p(?!\p{L}))`,
  'iuy',
);
/** `, p. 61` behind `tomo II`, `, n. 4` behind `p. 12`: a part of the part. */
const FURTHER = new RegExp(String.raw`,\s*(?:at\s+)?(?:${LABEL}\.?|§{1,2}|¶{1,2})\s*${VALUES}`, 'iuy');
const BARE = new RegExp(
  String.raw`\s?(?::\s*|,\s*(?:at\s+)?|\s+at\s+)((?<=\sat\s+)\d{1,3}\/\d{1,3}|${VALUES})(?![\p{L}\d/]|[.,]\d|\s+de\s\p{L})`,
  'uy',
);

/** The locator behind a year or behind `ibid.`, with whatever separates it; `null` where none follows. */
export function locatorAt(text: string, at: number): PrintedLocator | null {
  for (const pattern of [LABELLED, BARE]) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match && !isYearAlone(match[1]!, pattern === BARE)) {
      const start = pattern.lastIndex - match[1]!.length;
      const end = pattern === LABELLED ? furtherEnd(text, pattern.lastIndex) : pattern.lastIndex;
      return { text: text.slice(start, end).replace(/\s+/g, ' ').trim(), end };
    }
  }
  return null;
}

function furtherEnd(text: string, from: number): number {
  let end = from;
  for (let count = 0; count < 3; count += 1) {
    FURTHER.lastIndex = end;
    if (!FURTHER.test(text)) break;
    end = FURTHER.lastIndex;
  }
  return end;
}

/** `, 2012` behind a year is another year. */
const isYearAlone = (text: string, bare: boolean): boolean => bare && /^(?:1[4-9]|20)\d\d(?!\d)/.test(text);

/** `Parte III`, `capítulo "Los puertos"`, `introducción, "Las cuentas"`: parts that are named, not counted. */
const QUOTED = String.raw`(?:“[^”\r\n]{2,120}”|"[^"\r\n]{2,120}"|«[^»\r\n]{2,120}»)`;
const NAMED_PART = new RegExp(
  String.raw`,\s*(?:(?:parte|libro|part|book)\s+(?:[ivxlc]{1,6}|\d{1,2}|primera|segunda|tercera|one|two|three)(?![\p{L}\d])|(?:(?:capítulo|apartado|sección|ensayo|chapter|section|essay)|(?:introducción|prólogo|prefacio|epílogo|introduction|preface|foreword|epilogue)(?:,)?)\s*${QUOTED}|(?:introducción|prólogo|prefacio|epílogo|introduction|preface|foreword|epilogue)(?=\s*(?:[.;)\r\n]|$)))`,
  'iuy',
);

/** As `locatorAt`, and parts cited by their name behind `op. cit.`: `, Parte III, capítulo "Los puertos"`. */
export function partAt(text: string, at: number): PrintedLocator | null {
  let end = at;
  for (let count = 0; count < 3; count += 1) {
    NAMED_PART.lastIndex = end;
    if (!NAMED_PART.test(text)) break;
    end = NAMED_PART.lastIndex;
  }
  if (end === at) return locatorAt(text, at);
  const last = locatorAt(text, end)?.end ?? end;
  return { text: text.slice(at, last).replace(/\s+/g, ' ').replace(/^,\s*/, ''), end: last };
}
