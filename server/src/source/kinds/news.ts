import { datedLine, datelineOf, firstDate, noFacts, publishedDate, titleOf } from '../facts';
import type { Kind, Sign, Sketch } from './kind';
import { each, inHead } from './signs';

const AGENCY =
  /\((?:Reuters|AP|AFP|EFE|UPI|ANSA|DPA|Xinhua|TASS|Andina|Notimex|T[eé]lam|Bloomberg|IPS|Prensa Latina|Europa Press)\)|\b(?:Reuters|AFP|EFE|Xinhua|Andina|Notimex|T[eé]lam|Prensa Latina|Europa Press)\b(?=\s*[-–—.|]|\s*$)/gm;
const BYLINE =
  /^(?:[Bb]y|BY|[Pp]or|POR|Escrito por|Redacci[oó]n)[:\s]\s*\p{Lu}[\p{L}.'-]+(?:\s+\p{Lu}[\p{L}.'-]*){0,4}\s*$/mu;
const PUBLISHED =
  /^[ \t]*(?:(?:first |last )?(?:published|updated|posted)(?: on| at)?|publicad[oa](?: el)?|actualizad[oa](?: el)?|[uú]ltima actualizaci[oó]n|fecha de publicaci[oó]n)\b:?/gim;
const END = /^[ \t]*\((?:END|FIN)\)/gm;
const ATTRIBUTED =
  /["”»],?\s+(?:[\p{L}.'’]+\s+){0,7}?(?:said|told|stressed|added|underlined|emphasi[sz]ed|noted|stated|explained|remarked|dijo|afirm[oó]|señal[oó]|indic[oó]|declar[oó]|añadi[oó]|agreg[oó]|sostuvo|manifest[oó]|explic[oó]|precis[oó]|inform[oó]|asegur[oó]|subray[oó])(?!\p{L})/gu;
const REPORTED =
  /\btold (?:reporters|journalists|the press)\b|\b(?:said|informed|announced|reported)(?: in a statement)? on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\bsaid in an interview\b|\b(?:officials?|sources?) said\b|\bseg[uú]n (?:inform[oó]|dijo|indic[oó]|señal[oó]|fuentes)|\ben (?:una )?(?:conferencia|rueda) de prensa\b|\b(?:dijo|inform[oó]|señal[oó]|anunci[oó]) (?:hoy|este|el (?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo))\b/gi;
/** Words with which a reporter tells what someone said. */
const REPORTING =
  /\b(?:said|affirmed|pointed out|explained|added|told|assured|commented) (?:that|the|it|he|she|they)\b|\b[Aa]ccording to (?:the|a|an|official)\b|\b(?:dijo|afirm[oó]|señal[oó]|indic[oó]|precis[oó]|agreg[oó]|añadi[oó]|asegur[oó]|sostuvo|coment[oó]|explic[oó]|inform[oó]|adelant[oó]|apunt[oó]|confirm[oó]|anunci[oó]|advirti[oó]|denunci[oó]|detall[oó]|declar[oó]|manifest[oó]|reconoci[oó]|pidi[oó]|insisti[oó])(?![a-záéíóúüñ])/g;
/** When it happened, told to readers of the same week. */
const THIS_WEEK =
  /\b(?:[Tt]his|[Ll]ast|[Oo]n|[Nn]ext) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:[Ee]ste|[Hh]oy|[Ee]l pasado|[Ee]l pr[oó]ximo) (?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)\b|\b(?:inicia|arriba|llega|llegar[aá]|viaja) hoy\b|[a-z]{3}[oó] (?:hoy|ayer)\b/g;
/** `Bali, Indonesia. El presidente`: where a story was sent from, without a date or a dash. */
const SENT_FROM =
  /(?:^|\))[ \t]*(?:El |La |Los |Las )?(?!Mr|Mrs|Sr|Dr|No|Art)\p{Lu}\p{Ll}[\p{L}.]+(?:[ /](?:de |del |la |los )?\p{Lu}[\p{L}.]+){0,2}(?:, \p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?)?(?:\.-|\.–|\.) +\p{Lu}\p{L}/mu;
/** Under a picture. */
const PICTURE =
  /\b(?:Foto|Photo|Imagen|Crédito|Credit):? (?:\p{Lu}\p{L}+)|\. (?:Ap|AP|Afp|AFP|Reuters|Efe|EFE|Xinhua|Notimex)[\])]/gu;
/** Who told it. */
const PRESS =
  /\b(?:el diario|la cadena|el peri[oó]dico|la agencia|medios (?:locales|de comunicaci[oó]n|internacionales|oficiales|españoles|estatales)|portavoz|vocer[oa]|fuentes (?:oficiales|policiales|diplom[aá]ticas)|the newspaper|news agency|local media|spokes(?:man|woman|person))\b/gi;
/** What stands over a column, or behind it. */
const COLUMN =
  /^[\s*#]*(?:opinion|opini[oó]n|column|columna|editorial|op-?ed|tribuna|an[aá]lisis)\b[^.\n]{0,30}$|\|\s*(?:opinion|opini[oó]n|column|columna|editorial)\s*$/im;
const PAGE =
  /^[ \t]*(?:back to top|share(?: this)?(?: article)?|sign up\b.{0,30}|subscribe\b.{0,30}|read more\b.{0,40}|related (?:articles|stories|news)|donate(?: now)?|download\b.{0,20}|photos?:.{0,60}|comp[aá]rt[ei]r?(?: en.{0,20})?|suscr[ií]bete\b.{0,30}|leer m[aá]s\b.{0,30}|lea tambi[eé]n\b.{0,60}|ver tambi[eé]n\b.{0,60}|(?:©|copyright\b).{0,60}|all rights reserved.{0,30}|sala de prensa|comparte|compartir esta noticia|usted est[aá] en:?.{0,40}|you are here:?.{0,40}|todos los derechos reservados.{0,30}|print|imprimir|follow us\b.{0,30}|ver esta p[aá]gina.{0,30})[ \t:>]*$/gim;

/** A press agency's or newspaper's story, and an organisation's own report of an event on its pages. */
export const news: Kind = {
  kind: 'news',
  recognise: sketch => [
    ...dateline(sketch),
    ...inHead(sketch, BYLINE, 'a byline', 2),
    ...each(sketch, AGENCY, 'a press agency', 2, 1),
    ...each(sketch, PUBLISHED, 'when it was published', 2, 1),
    ...each(sketch, END, 'the end sign of an agency', 1, 1),
    ...each(sketch, ATTRIBUTED, 'quotations with their speakers', 1, 3),
    ...each(sketch, REPORTED, 'what someone told the press', 0.75, 2),
    ...each(sketch, REPORTING, 'what someone said, as a reporter tells it', 0.6, 5),
    ...each(sketch, THIS_WEEK, 'a day of the same week', 0.6, 2),
    ...sentFrom(sketch),
    ...each(sketch, PICTURE, 'the caption of a picture', 1.5, 1),
    ...each(sketch, PRESS, 'who told the press, or the press itself', 0.6, 3),
    ...inHead(sketch, COLUMN, 'the name of a newspaper’s column', 2),
    ...each(sketch, PAGE, 'what stands around an article on a web page', 0.9, 4),
  ],
  facts: sketch => {
    const line = datelineOf(sketch);
    return {
      ...noFacts,
      title: titleOf(sketch),
      date: publishedDate(sketch) ?? line?.date ?? datedLine(sketch) ?? firstDate(sketch),
      place: line?.place,
    };
  },
};

function dateline(sketch: Sketch): Sign[] {
  const line = datelineOf(sketch);
  return line ? [{ range: line.range, reason: 'a dateline', weight: 3 }] : [];
}

/** Above the running text or at its beginning. */
function sentFrom({ opening, head }: Sketch): Sign[] {
  const start = head.at(-1)?.start ?? 0;
  const match = SENT_FROM.exec(opening.slice(0, start + NEAR));
  if (!match) return [];
  return [
    {
      range: { start: match.index, end: match.index + match[0].length },
      reason: 'where it was sent from',
      weight: 2,
    },
  ];
}

/** So far behind the head does a story begin, in UTF-16 code units. */
const NEAR = 400;
