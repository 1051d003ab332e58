import { exchangeOfNotes, type SourceReading } from '../source';
import type { Genre } from './site';

/** What parties set down without a treaty: each of its points is an undertaking that nobody tagged. */
const UNDERSTANDING =
  /^[\s*#]*(?:memorandum of (?:understanding|cooperation)|memor[aá]nd(?:o|um) de (?:entendimiento|cooperaci[oó]n)|acta de (?:entendimiento|compromiso))/i;

/** How much of a text is looked at: its character shows early. UTF-16 code units. */
const OPENING = 12_000;

/** What sort of voice speaks in a text: its kind, and where the kind leaves it open, the words it uses. */
export function genreOf(reading: SourceReading): Genre {
  // An exchange of notes is a treaty, too, but only its second note makes it: that is told note by note.
  if (reading.kind === 'treaty' && !EXPLAINS.test(reading.text.slice(0, 1500)) && !tellsOfTreaty(reading.text))
    return exchangeOfNotes(reading.text) || UNDERSTANDING.test(reading.text.slice(0, 400)) ? 'joint' : 'treaty';
  const opening = reading.text.slice(0, OPENING);
  if (reading.kind === 'cable' || CABLE.test(opening.slice(0, 4000)) || PORTION.test(opening)) return 'cable';
  const title = opening.slice(0, 400);
  const count = (pattern: RegExp): number => opening.match(pattern)?.length ?? 0;
  if (reading.kind === 'study' || (reading.kind !== 'news' && EXPLAINS.test(reading.text.slice(0, 1500))))
    return 'study';
  const spanish = reading.language === 'es';
  if (spanish && reading.kind !== 'news' && reading.kind !== 'speech' && EXPLAINED.test(opening)) return 'study';
  const first = /\S[^\n]*/.exec(title)?.[0] ?? '';
  // Who speaks stands before each turn of a transcript, or in the title.
  const speech =
    reading.kind === 'speech' || (spanish && reading.kind !== 'news' && TURNS.test(opening)) || ONE_SPEAKS.test(first);
  if (spanish && reading.kind !== 'news' && !speech && DECREE.test(opening)) return 'report';
  const together = count(TOGETHER);
  const reported = count(REPORTER);
  // Of a report, what those whom it quotes say of themselves tells nothing of who speaks in it.
  const alone = (reported >= 3 ? opening.replace(QUOTED, '') : opening).match(SPEAKER)?.length ?? 0;
  const size = Math.max(1, opening.length / 1000);
  if (SHEET_TITLE.test(first) && !/\b(?:joint|conjunt[oa])\b/i.test(title)) return 'one-sided';
  if (!speech && alone / size < 1 && DECLARERS.test(opening.slice(0, WELCOME))) return 'joint';
  if (JOINT_TITLE.test(title) && !speech && alone / size < 1.2) return 'joint';
  if (!speech && alone / size < 1 && (DATELINE.test(title) || reported >= 2) && reported + 1 >= together / 2)
    return SHEET_TITLE.test(title) ? 'one-sided' : 'report';
  if (SHEET_TITLE.test(title)) return 'one-sided';
  if (speech || alone / size > 1.5)
    return CALLED.test(opening.slice(0, 2500)) ||
      PRESS_TITLE.test(title) ||
      speakers(reading.text) > 1 ||
      GUEST.test(opening.slice(0, WELCOME))
      ? 'conference'
      : 'speech';
  const pairs = count(PAIR);
  // An address to one nation says *we* of that nation, not of parties.
  if (reading.kind !== 'declaration' && count(OURS) / size >= 2 && count(NATION) >= 2 + pairs + count(OTHERS))
    return 'speech';
  if (
    reading.kind !== 'declaration' &&
    reported === 0 &&
    alone / size < 0.5 &&
    !ASKED.test(opening) &&
    count(UNDERTAKES) + pairs >= 2
  )
    return pairs >= 2 ? 'joint' : 'one-sided';
  if (spanish && reading.kind !== 'declaration' && reported === 0 && alone / size < 0.5 && !ASKED.test(opening)) {
    // The same in Spanish: a sheet of points, or a statement of two.
    if (count(PAIR_ES) >= 2) return 'joint';
    if (count(POINT) >= 3 && count(UNDERTAKES_ES) >= 2) return 'one-sided';
  }
  if (reading.kind === 'news') return 'report';
  if ((reported >= 3 || (reported >= 2 && reported / size > 1.2)) && reported > together) return 'report';
  if (alone / size < 0.3 && reported <= 1 && !ASKED.test(opening)) {
    const ours = count(OURS) / size;
    if (ours >= 0.8 && OF_ONE.test(opening) && !JOINT_TITLE.test(title)) return 'speech';
    if (ours >= 3) return 'joint';
    if (ours >= 0.8 && together > 0 && reading.kind === 'plain') return 'one-sided';
  }
  if (reading.kind === 'declaration') return together > 0 || size < SHORT ? 'joint' : 'one-sided';
  return together / size >= 0.5 && together >= 3 && together > 2 * reported ? 'joint' : 'report';
}

/** How many who can bind a party speak in a transcript: *PRESIDENT SOTO:*, *PRESIDENTE DEL GOBIERNO.-*. */
function speakers(text: string): number {
  const names = new Set<string>();
  for (const [, name = ''] of text.matchAll(SPEAKS)) if (!AT_HOME.test(name)) names.add(name);
  return names.size;
}

/** Members of one's own cabinet, who speak for the same party: *SECRETARIA DE GOBERNACIÓN*. */
const AT_HOME = /(?:SECRETARI|MINISTR|SUBSECRETARI)[OA] (?:DE|DEL) (?!ESTADO|RELACIONES|ASUNTOS|EXTERIOR)/;

/** A turn in a transcript: *PREGUNTA:*, *PRESIDENTA DE MÉXICO, …:*. */
const TURNS =
  /^[ \t*_]*(?:PREGUNTA|INTERLOCUTORA?|PERIODISTA|(?:PRESIDENT[AE]|PRIMER[A]? MINISTR[OA]|SECRETARI[OA]|CANCILLER|MINISTR[OA])[A-ZÁÉÍÓÚÑ ,.]{0,80})[*_]*(?:\.-|\.—|:)/m;

const SPEAKS =
  /^[\t *_]*((?:[A-ZÁÉÍÓÚÑ.]{2,} ){0,6}(?:PRESIDENTE?A?|PRIME MINISTER|MINISTER|SECRETARY|CHANCELLOR|MINISTR[OA]|SECRETARI[OA]|CANCILLER|PRIMER MINISTRO)[A-ZÁÉÍÓÚÑ ,.]{0,60}?)[*_]*(?:\.-|\.—|:)/gm;

/** Who speaks for one state alone, as in a message to its parliament. */
const OF_ONE =
  /\b(?:[Nn]uestro (?:[Gg]obierno|pa[ií]s)|[Mm]i [Gg]obierno|[Nn]uestra (?:[Pp]atria|[Cc]anciller[ií]a|pol[ií]tica exterior)|[Nn]uestras relaciones con)\b/;

/** The title of what one person says: *Declaración del Jefe de la Delegación*, *Palabras de la Presidenta*. */
const ONE_SPEAKS =
  /^[\s*#_"“•-]*(?:declaraci[oó]n(?:es)?|discurso|palabras|intervenci[oó]n|alocuci[oó]n|mensaje)[^\n]{0,20}? (?:del?|de la) (?:señora? )?(?:general|presidente|presidenta|jef[ea]|canciller|ministr[oa]|primer[a]? ministr[oa]|secretari[oa]|vocer[oa]|alto comisionado|[A-Z]\S+ (?:\S+ ){0,3}\S+, (?:jef|presid|minist|cancill))(?![^\n]{0,120} y (?:(?:d?el|la|su) )?(?:presidente|presidenta|primer|canciller|ministr|homólog))/i;

/** A law or a decree that stands alone: it tells of what its state agreed, and settles its own affairs. */
const DECREE =
  /^\s*(?:DECRETO\b|VISTO el expediente|RESOLUCI[OÓ]N (?:N|\d))|^\s*(?:DECRETA|EL PRESIDENTE DE LA NACI[OÓ]N ARGENTINA DECRETA):/im;

/** Papers that explain a treaty to a parliament: they tell of it, and are not it. */
const EXPLAINS =
  /exposici[oó]n de motivos|honorables? (?:senadores|representantes|congresistas|legisladores)|ponencia para/i;

/** Whether a text only tells how a treaty came about: it has no articles, and nothing that its parties shall do. */
const tellsOfTreaty = (text: string): boolean =>
  text.length > 1500 &&
  !/\b(?:art[ií]c[lu]|shall\b|hereby|plenipoten|partes?\b|parties\b|undersigned|contratantes)/i.test(text);

/** Words of such papers further on: what a government asks of its congress, and what the instrument is for. */
const EXPLAINED =
  /honorable congreso de la rep[uú]blica|proyecto de ley (?:por (?:medio de )?la cual|aprobatori)|el (?:presente )?(?:convenio|acuerdo|tratado|instrumento|protocolo|memorando) (?:consta|se compone|tiene como objetivo|busca|persigue)\b/i;

/** A passage too short to show its voice by counts. Thousands of UTF-16 code units. */
const SHORT = 1.2;

const JOINT_TITLE =
  /\b(?:joint (?:statement|communiqu|declaration|press|leaders|fact)|leaders['’] (?:statement|declaration|communiqu)|communiqu|declaraci[oó]n (?:conjunta|presidencial)|comunicado conjunto|(?:statement|communiqu[eé]|text) was (?:released|issued) by the governments|memorandum of understanding|memor[aá]nd(?:o|um) de entendimiento)|^[ \t*#_"“]*(?:acta de|declaraci[oó]n\b)/im;
/** What stands in a cable's header, for cables whose header is too damaged to be told by it. */
const CABLE = /\bFM (?:AMEMBASSY|AMCONSUL|USMISSION|SECSTATE|USEU|USINT)\b|\bE\.?O\.? ?1[0-9]{4}\b|\bSIPDIS\b/;
/** The portion marks of a cable's paragraphs, for a passage that was cut from one: *¶8. (C)*, *(SBU) 4.* */
const PORTION =
  /^[ \t]*(?:(?:¶ ?)?(?:\d{1,3}\.?[ \t]*)?\((?:U|C|S|TS|SBU|LOU|(?:TS|S|C|SBU)\/\/?(?:NF|NOFORN|REL[^)]{0,40}))\)(?:[ \t]*\d{1,2}\.)?[ \t])/m;
/** Two states by name that together do, or will do: *the United States and Ghana will*. */
const PAIR =
  /\b(?:the United States and (?:the )?(?:[A-Z]\p{L}+ ){1,3}|[A-Z]\p{L}+ and the United States,? )(?:(?:also|both|jointly|further) )?(?:will|have|are|shall|intend|agree|commit|affirm|reaffirm|welcome|recogni[sz]e|share|support|plan)\b/gu;
/** Who can bind a party, and what it will do or is doing: *the Department of Energy will*, *Ghana is sending*. */
const UNDERTAKES =
  /\b(?:(?!(?:This|That|These|Those|It|There|Who|What|He|She)\b)\p{Lu}\p{L}+\)?|[Ll]eaders|(?:countries|governments|nations)) (?:(?:also|jointly|further) )?(?:will|is \p{L}+ing|are \p{L}+ing|commits?)\b/gu;
/** *Estados Unidos y la Argentina cooperarán*. */
const PAIR_ES =
  /\b(?:Estados Unidos y (?:el |la |los )?(?:Rep[uú]blica (?:de )?)?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?|\p{Lu}\p{L}+ y (?:los )?Estados Unidos) (?:también |conjuntamente )?(?:\p{L}+rán|han|tienen|se comprometen|acuerdan|reafirman|comparten|confirman|planean)\b/gu;
/** *La Unión Europea pagará*, *- Dinamarca: Aportará*, *el Departamento de Estado organizará*. */
const UNDERTAKES_ES =
  /(?:\b(?:Estados Unidos|Uni[oó]n Europea|UE|Administración \p{Lu}[\p{L}-]+|Departamentos? de (?:\p{Lu}\p{L}+|la \p{Lu}\p{L}+)|[Pp]resident[ea] \p{Lu}\p{L}+|(?:ambos|los dos) (?:países|gobiernos)|[Pp]articipantes|[A-Z]{3,6}\)?)|^- \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?:) (?:también |además )?(?:[Ss]e compromete[n]?|\p{L}+rán?)(?![\p{L}])/gmu;
/** A point of a list. */
const POINT = /^[ \t]*[-•*] /gm;
/** Where who speaks greets the guest. UTF-16 code units. */
const WELCOME = 1500;
/** A guest who can bind another party: *Señor Presidente de Indonesia*, *Mr. Prime Minister*. */
const GUEST =
  /\b(?:(?:mr\.|madam|welcome(?: the)?|thank you,) (?:prime minister|chancellor|president [A-Z])|señora? (?:president[ae]|primer[a]? ministr[oa]|canciller) de (?!l[ao]? ?(?:naci[oó]n|c[aá]mara|congreso|senado|corte|asamblea|comisi[oó]n)))/i;
/** Of whom a speaker tells that they dealt with each other: *la llamada con el presidente de Guatemala*. */
const CALLED =
  /\b(?:llamada|conversaci[oó]n|plática|hablamos|hablé|platicamos)\b[^.\n]{0,60}\bcon (?:el|la) (?:presidente|presidenta|primer[a]? ministr[oa])\b(?! municipal)/i;
/** The place with which a news item opens: *Seúl. Las dos Coreas*, *BOGOTÁ (AFP) —*. */
const DATELINE =
  /(?:^|\n\s*\n)[ \t]*(?!(?:Primer|Segund|Tercer|Cuart|Quint|First|Second|Third|Fourth|Fifth)[oa]?\b)[A-ZÁÉÍÓÚ]\p{L}+(?: \p{L}{2,}){0,3}(?:, [A-Z][\p{L}.]+(?: \p{L}+)?)?(?:\.? ?\((?:AFP|EFE|AP|Reuters|Notimex|Xinhua|DPA|ANSA|IPS|EP|Andina)\)|\. (?=(?:El|La|Los|Las|En|Un|Una|Tras|The|[A-ZÁÉÍÓÚ]\p{L}+ (?:y|and|[a-záéíóú]{3,}))\b)|, (?:[A-Za-z]{3,10}\.? \d{1,2}|\d{1,2} [a-z]{3,10}\.?)[^\n]{0,20}[-–—])/u;
/** Where two speak to the press, each for a party. */
const PRESS_TITLE =
  /\b(?:joint press|press (?:conference|availability)|conferencia de prensa (?:conjunta|ofrecida)|rueda de prensa|declaraci[oó]n institucional)\b/i;
const SHEET_TITLE = /\b(?:fact sheet|hoja informativa|readout|ficha)\b/i;
/** Who speaks in the first person together: *We, the governments of*, *Nosotros, los Presidentes*. */
const DECLARERS =
  /\b(?:[Ww]e,? (?:the )?(?:governments?|leaders?|heads|(?:foreign |prime )?ministers?|presidents?|representatives|members)|We, (?:President|Prime Minister|the undersigned)|(?:Nosotr[oa]s,? |, )?(?:l[oa]s (?:presidentes|presidentas|jefas|jefes|ministr[oa]s|cancilleres|gobiernos)[^.]{0,200}(?:,|\breunid[oa]s)[^.]{0,300}(?:declaramos|acordamos|reafirmamos|nos comprometemos|expresamos)))/;
/** A question in a transcript. */
const ASKED = /^[ \t]*(?:PREGUNTA|INTERLOCUTORA?|PERIODISTA|QUESTION|REPORTER|Q)[ \t]*[:.(]/m;
/** Words with which one speaks to a nation of its own affairs. */
const NATION =
  /\b(?:(?:[Tt]he|[Tt]his|of) Congress\b|(?:[Tt]his|[Oo]ur|a great) (?:[Nn]ation|country|Union)\b|Americans|American people|the American dollar|(?:[Ff]ellow|every) (?:[Cc]itizen|American)s?|Inaugural|(?<!(?:of|Latin|North|South|Central|the) )America\b|[Mm]y budget|[Oo]ur (?:armed|military) (?:forces|and)|[Oo]ur foreign policy|(?:coming|this) fiscal year)/g;
/** Words that name those with whom one speaks for oneself. */
const OTHERS =
  /\b(?:[Oo]ur (?:two )?(?:countries|governments|nations|leaders|peoples|ministers)|[Oo]ur two|(?:[Bb]oth|[Tt]he two) (?:countries|governments|sides|leaders|ministers|presidents|parties)|[Tt]he (?:leaders|participants|parties)\b)/g;
/** Words with which those who issue a text speak of themselves. */
const OURS =
  /\b(?:we|our|We|Our|nuestr[oa]s?|Nuestr[oa]s?|nos comprometemos|reconocemos|reafirmamos|acordamos|pretendemos|reiteramos)\b/g;
/** Words with which parties speak together. */
const TOGETHER =
  /\b(?:both (?:sides|countries|governments|leaders|parties|presidents|ministers|delegations|nations)|the (?:two|three) (?:sides|countries|governments|leaders|parties|presidents|ministers)|the (?:leaders|parties|participants)|(?:we|our|We|Our) (?:will|commit|reaffirm|agree|welcome|intend|share|two|countries|leaders|recognize|affirm|recommit|resolve|pledge)|they (?:also|agreed|reaffirmed|discussed|committed)|(?:las|ambas) partes|amb[oa]s (?:países|presidentes|gobiernos|mandatarios|cancilleres|delegaciones|naciones)|los (?:presidentes|mandatarios|cancilleres|ministros|dos países)|(?:[Aa]cordamos|[Rr]eafirmamos|[Nn]os comprometemos|[Rr]eiteramos|[Dd]estacamos|[Rr]econocemos|[Pp]retendemos|[Dd]ecidimos|[Cc]onvenimos|[Dd]eclaramos|[Tt]enemos previsto|[Tt]enemos la intención|[Hh]emos (?:acordado|convenido|decidido))|(?:ACORDARON|REAFIRMARON|acordaron|reafirmaron|reiteraron|coincidieron))\b/g;
const QUOTED = /["“][^"”]{0,600}["”]/g;
/** Words with which one person speaks to an audience. */
const SPEAKER =
  /\b(?:I|I['’](?:m|ve|ll|d)|my|me|thank you|Bueno|[Mm]iren|[Rr]ecuerden|[Ff]íjense|o sea|yo|estoy|quiero|quisiera|gracias|señor presidente|amigas|creo|[Mm]i (?:gobierno|país|patria|pueblo)|[Ss]eñoras y señores|[Ss]eñora Presidenta|compatriotas|ustedes|decía|agradezco|[Pp]ermítanme|pienso|decirles)\b/g;
/** Words with which a reporter stands between. */
const REPORTER =
  /\b(?:said|says|told|according to|reported|reporters|spokes(?:man|woman|person)|officials? said|dijo|declaró|según (?:fuentes|inform|dij|explic|el (?:ministro|canciller|presidente|portavoz|diario)|la (?:agencia|cancillería|prensa))|afirmó|señaló|informó|indicó|aseguró|explicó|agregó|añadió|comentó|remarcó|señala|indica|informa|afirma|explica|asegura|agrega|dice|anoche|sostuvo|apuntó|precisó|consideró|este (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|Reuters|EFE|AFP|Notimex|Xinhua)\b/g;
