import { closingDate, firstDate, noFacts, partiesOf, placeOf, signatoriesOf, titleOf } from '../facts';
import type { PlacedPiece } from '../layout';
import { COURTESY, exchangeOfNotes, GREETING, HONOUR, mayBeNote, NOTE_NAMES } from '../notes';
import type { Kind, Sign, Sketch } from './kind';
import { each, inHead } from './signs';

const NAMES =
  /\bjoint (?:presidential |ministerial |press )?(?:statement|declaration|communiqu[eé]|leaders['’] statement)|\bcommuniqu[eé](?![a-z])|\bdeclaration (?:of|on|by)\b|\b(?:leaders['’]|ministerial|presidential|chair(?:man)?['’]?s) (?:statement|declaration)|\bstatement (?:by|of|from|on) |\bmemorand(?:um|a) (?:of|on)|\bletter of intent\b|\b(?:agreed )?minutes of\b|\breadout\b|\b(?:media note|press (?:release|statement))\b|\bnota (?:de prensa|informativa)\b|\bfact ?sheet\b|\bdeclaraci[oó]n (?:conjunta|presidencial|ministerial|final|pol[ií]tica|de |del |sobre )|\bcomunicado\b|\bacta (?:de|final|constitutiva|del)\b|\bmemor[aá]nd(?:um|o) de\b|\bcarta de intenci[oó]n\b|\bhoja informativa\b|\bficha informativa\b|\bpronunciamiento\b|\bnota conjunta\b/i;
const OPENING =
  /^[\s*#"“]*(?:joint|fact ?sheet|readout|declaration|communiqu[eé]|memorandum|statement|hoja informativa|declaraci[oó]n|comunicado|acta|memor[aá]ndum?o?|pronunciamiento)(?![a-záéíóúüñ])/i;
const JOINT_SUBJECT =
  /\b(?:both|the two) (?:countries|sides|governments|leaders|delegations|presidents|ministers|parties|nations|states|heads of)|\bthe (?:leaders|presidents|ministers|parties|participants|heads of (?:state|government)|officials|delegations)\b|\bour (?:two )?(?:nations|countries|governments|peoples)\b|\bthey (?:also )?(?:agreed|discussed|reaffirmed|underscored|welcomed|exchanged views)\b|\b(?:ambos|ambas|los dos|las dos) (?:pa[ií]ses|gobiernos|presidentes|mandatarios|ministros|cancilleres|delegaciones|partes|jefes|estados)|\blos (?:presidentes|mandatarios|cancilleres|ministros|jefes de (?:estado|gobierno)|l[ií]deres)\b|\blas (?:partes|delegaciones)\b|\bnuestros (?:dos )?(?:pa[ií]ses|gobiernos|pueblos)\b|\bnosotros,|\b(?:nuestro compromiso|nos comprometemos|tenemos la intenci[oó]n|pretendemos)\b/gi;
const JOINT_ACT =
  /\b(?:reaffirm|underscor|welcom|agree|commit|reiterat|pledg|underlin|affirm|applaud|commend|announc)(?:e|ed|s|ted)?\b|\b(?:reafirma|acorda|destaca|reitera|expresa|saluda|reconocie|coincidie|subraya|manifesta|comprometie|celebra|decidie|ratifica|insta|resalta)(?:ron|n|ndo)\b|\b(?:acordamos|reafirmamos|reiteramos|convenimos|decidimos|reconocemos|destacamos|celebramos|saludamos)\b/gi;
const UNDERTAKING =
  /\b(?:will|shall) (?:also |jointly |continue to |work (?:together|jointly|closely) )?(?:provide|host|support|establish|remove|adopt|implement|expand|contribute|strengthen|deepen|facilitate|cooperate|work)\b|\b(?:commits|intends|announces|undertakes) to\b|\bse compromete[n]? a\b|\b(?:reafirma|reitera|expresa|manifiesta) su (?:compromiso|voluntad|intenci[oó]n|respaldo|apoyo)\b|\b(?:proporcionar|anunciar|aportar|acoger|adoptar|establecer|fortalecer|continuar|trabajar|apoyar|implementar|impulsar|promover|crear|ampliar|cooperar)án?(?![a-záéíóúüñ])/gi;
const HINGE =
  /^[ \t*]*(?:(?:have|hereby) (?:agreed?|declared?|adopt|decide)[^\n]{0,60}[:,]|(?:agree|declare|decide|resolve)(?: (?:as follows|to|that))?:|(?:DECLARAN?|ACUERDAN?|RESUELVEN?|DECIDEN?|CONVIENEN?|REAFIRMAN?|MANIFIESTAN?|EXPRESAN?)\b)/gm;
/** How the paragraphs of a preamble begin. */
const PARTICIPLES =
  'recalling recognizing recognising reaffirming considering convinced desiring desirous mindful recordando reconociendo reafirmando considerando convencidos convencidas conscientes deseosos teniendo animados inspirados destacando'.split(
    ' ',
  );
const PREAMBLE = new RegExp(
  `(?:^[ \\t*]*|[.;,]\\s)(?:${PARTICIPLES.flatMap(each => [each[0]!.toUpperCase() + each.slice(1), each.toUpperCase()]).join('|')})\\b`,
  'gm',
);
const END_SIGN = /^[ \t]*\\?#(?:[ \t]?#){1,2}[ \t]*$/gm;
const OFFICE =
  '(?:[Pp]resident|[Pp]rime [Mm]inister|[Ss]ecretary|[Mm]inister|[Aa]dvis[eo]r|[Cc]hancellor|[Pp]residente|[Pp]rimer [Mm]inistro|[Ss]ecretari[oa]|[Cc]anciller|[Mm]inistr[oa])';
const ONE_SIDE = new RegExp(
  `\\b${OFFICE}\\b(?:[^.\\n]{0,80}\\b(?:met|spoke|hosted|welcomed|will meet|se reuni[oó]|convers[oó]|recibi[oó])(?!\\p{L})[^.]{0,40}\\b(?:with|con|today|hoy)\\b|[^.]{0,160}\\b(?:led|travel(?:l)?ed|visited|convened|held)\\b[^.]{0,200}\\b(?:delegation|meeting|visit|talks|dialogue|progress)\\b)|\\b(?:met|spoke) (?:today |by phone |virtually )?with (?:the )?(?:[Ff]oreign |[Dd]efen[cs]e )?(?:President|Prime Minister|Minister|Secretary|Chancellor|[Rr]epresentatives)\\b`,
  'gu',
);

/**
 * A statement that two sides or more issue, and what one side issues of record about a meeting: joint statement,
 * communiqué, act, memorandum, declaration of principles, and also readout, fact sheet and diplomatic note.
 */
export const declaration: Kind = {
  kind: 'declaration',
  recognise: sketch => [
    ...inHead(sketch, NAMES, 'its title names a statement', 4),
    ...each(sketch, JOINT_SUBJECT, 'two sides speak together', 0.75, 4),
    ...each(sketch, JOINT_ACT, 'words of agreement and commitment', 0.4, 8),
    ...each(sketch, UNDERTAKING, 'what a side will do', 0.4, 5),
    ...each(sketch, PREAMBLE, 'the participles of a preamble', 0.8, 3),
    ...each(sketch, HINGE, 'the words that open the operative part', 2, 1),
    ...each(sketch, END_SIGN, 'the end sign of an official release', 1, 1),
    ...pointsUnderTitles(sketch),
    ...note(sketch),
    ...each(sketch, ONE_SIDE, 'an account of a meeting of office holders', 1.5, 2),
  ],
  facts: sketch => ({
    ...noFacts,
    title: titleOf(sketch, { opening: OPENING }),
    date: closingDate(sketch) ?? firstDate(sketch),
    place: placeOf(sketch),
    parties: partiesOf(sketch),
    signatories: signatoriesOf(sketch),
  }),
};

/** A diplomatic note, in the first person or in the third, of one side: with its answer it is a treaty. */
function note(sketch: Sketch): Sign[] {
  if (!mayBeNote(sketch.opening)) return [];
  const signs = [
    ...inHead(sketch, NOTE_NAMES, 'its title names a diplomatic note', 2),
    ...each(sketch, GREETING, 'to whom a note speaks', 1, 1),
    ...each(sketch, HONOUR, 'the formulas of a note', 1, 1),
    ...each(sketch, COURTESY, 'the courtesies that a note ends with', 2, 1),
  ];
  return signs.length > 1 && exchangeOfNotes(sketch.text)?.acceptance ? [] : signs;
}

const ENOUGH_POINTS = 4;

/** Points of a list under short unnumbered titles. */
function pointsUnderTitles({ headings, pieces }: Sketch): Sign[] {
  const title = headings.find(({ block }) => block.style?.name === 'bold' || block.style?.name === 'title');
  if (!title) return [];
  const points: PlacedPiece[] = [];
  for (const piece of pieces) {
    const { block } = piece;
    if (block.kind === 'point' && block.marker?.label === null && points.push(piece) === ENOUGH_POINTS) break;
  }
  if (points.length < ENOUGH_POINTS) return [];
  const { block, offset } = points[0]!;
  return [
    { range: { start: offset + block.start, end: offset + block.end }, reason: 'points under titles', weight: 1 },
  ];
}
