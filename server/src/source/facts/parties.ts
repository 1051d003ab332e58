import type { Sketch } from '../kinds/kind';
import type { FactRange } from '../reading';

const WORD = "(?:(?:\\p{Lu}\\.){2,}|\\p{Lu}[\\p{L}'’]*)";
/** White space within a name: a line may break there, but no paragraph ends. */
const GAP = '(?:[^\\S\\n]+(?:\\n[^\\S\\n]*)?|\\n[^\\S\\n]*)(?!\\n)';
const NAME = `${WORD}(?:${GAP}(?:(?:of|the|de|del|la|los|las)${GAP}){0,2}${WORD}){0,5}`;
const OF =
  '(?:(?:the|el|la|los|las)\\s+)?(?:(?:Governments?|Gobiernos?|States?|Estados?)\\s+(?:of|de|del)\\s+(?:(?:the|la|los|las)\\s+)?)?';
// Each with the two parties as its groups.
const BETWEEN = new RegExp(
  `\\b(?:between|entre)\\s+${OF}(${NAME})(?:\\s*\\([^()]{1,60}\\))?\\s+(?:and|y|e)\\s+${OF}(${NAME})`,
  'gu',
);
/** The same in a title in capitals, where `AND` and `OF` are no words of a name. */
const SHOUTED_WORD =
  "(?!(?:AND|Y|E|ON|CONCERNING|FOR|REGARDING|SOBRE|PARA|EN|RELATIV[OA])\\b)(?:(?:\\p{Lu}\\.){2,}|\\p{Lu}[\\p{Lu}'’]+)";
const SHOUTED_NAME = `${SHOUTED_WORD}(?:\\s+${SHOUTED_WORD}){0,11}`;
const SHOUTED_OF =
  '(?:(?:THE|EL|LA|LOS|LAS)\\s+)?(?:(?:GOVERNMENTS?|GOBIERNOS?|STATES?|ESTADOS?)\\s+(?:OF|DE|DEL)\\s+(?:(?:THE|LA|LOS|LAS)\\s+)?)?';
const SHOUTED_BETWEEN = new RegExp(
  `\\b(?:BETWEEN|ENTRE)\\s+${SHOUTED_OF}(${SHOUTED_NAME})(?:\\s*\\([^()]{1,60}\\))?\\s+(?:AND|Y|E)\\s+${SHOUTED_OF}(${SHOUTED_NAME})`,
  'gu',
);
const HEADS_OF = new RegExp(
  `\\b(?:Governments|Presidents|Leaders|(?:Foreign )?Ministers|Heads|Gobiernos|Presidentes|Cancilleres|Ministros)\\b[^.\\n]{0,60}?\\s(?:of|de|del)\\s+(?:(?:the|la|los|las)\\s+)?(${NAME})\\s+(?:and|y|e)\\s+(?:(?:of|de|del)\\s+)?(?:(?:the|la|los|las)\\s+)?(${NAME})`,
  'gu',
);
/** The title of a joint statement: `Joint Statement of Norlandia and Sudaria on Fish`. */
const JOINT_OF = new RegExp(
  `\\b(?:[Jj]oint|JOINT)\\s[^.\\n]{4,40}?\\s(?:of|by|from)\\s+${OF}(${NAME})\\s+and\\s+${OF}(${NAME})|\\b[Cc]onjunt[oa]\\s(?:de|del|entre)\\s+${OF}(${NAME})\\s+(?:y|e)\\s+(?:de(?:l|\\s+la)?\\s+)?${OF}(${NAME})`,
  'gu',
);
const OF_AND_OF = new RegExp(
  `\\b(?:of|de|del)\\s+(?:(?:the|la|los|las)\\s+)?(${NAME})\\s*,?(?:\\s[^,;\\n]{2,60},)?\\s+(?:and|y|e)\\s+(?:[\\p{L}.,'’]+\\s+){1,8}?(?:of|de|del)\\s+(?:(?:the|la|los|las)\\s+)?(${NAME})`,
  'gu',
);
/** First and second words of states' names of two words. */
const FIRST = '(?:(?:United|Estados|New|Nueva|South|North|Costa|El|Saudi|Sri|Puerto|UNITED|ESTADOS|COSTA|EL)\\s+)?';
const SECOND = '(?:\\s+(?:States|Unidos|Kingdom|Rica|Salvador|STATES|UNIDOS|RICA|SALVADOR))?';
const HYPHENED = new RegExp(
  `(?<![\\p{L}-])(${FIRST}${WORD}${SECOND})\\s?[-–—]\\s?(${FIRST}${WORD}${SECOND})(?![\\p{L}-])`,
  'gu',
);
/** The name of an office, and adjectives: no party. */
const PERSON =
  /\b(?:vice|president|presidents|minister|ministers|secretary|ambassador|presidente|presidentes|ministro|ministra|ministros|canciller|secretari[oa]|embajadora?|general|director|[a-z]+ese|american|working|high|level|alto)\b/i;
/** `Colombo-Español`, `argentino-boliviana`: what is of two states, not the states. */
const DEMONYM =
  /^(?:colombo|hispano|franco|anglo|sino|luso|[ií]talo|germano|ruso|afro|euro|indo|greco|brit[aá]nico|español[a]?|\p{L}{3,}(?:ano|ana|eno|ena|eño|eña|ino|ina|és|esa|ense|ino|ian|ean|ese|ish))s?$/iu;
const STATES = /^(?:ghana|guyana|guiana|botswana|argentina|palestina|palestine|tirana|habana|bosnia|china|indochina)$/i;
/** Who speaks for a state, in a title. */
const OFFICE =
  /\b(?:president|prime minister|minister|chancellor|king|queen|presidente|presidenta|primer ministro|ministr[oa]|canciller)\b/i;
const STEP = 1_200;

/** The two sides that the title or the first sentences name, as printed. */
export function partiesOf({ text, head, opening }: Sketch): readonly FactRange[] {
  const title = head.map(({ start, end }) => ({ start, text: text.slice(start, end) }));
  const first = { start: 0, text: opening.slice(0, STEP) };
  for (const pattern of [BETWEEN, HYPHENED, JOINT_OF]) {
    for (const stretch of title) {
      const parties = pair(stretch, pattern);
      if (parties) return parties;
    }
  }
  const persons = title.filter(stretch => OFFICE.test(stretch.text)).map(stretch => ({ stretch, pattern: OF_AND_OF }));
  const inText = [HEADS_OF, BETWEEN].map(pattern => ({ stretch: first, pattern }));
  for (const { stretch, pattern } of [...inText, ...persons]) {
    const parties = pair(stretch, pattern);
    if (parties) return parties;
  }
  for (const stretch of title) {
    const parties = pair(stretch, SHOUTED_BETWEEN);
    const inSmall = parties?.flatMap(each => unshouted(first, each) ?? []);
    if (parties) return inSmall?.length === parties.length ? inSmall : parties;
  }
  return pair(first, OF_AND_OF) ?? [];
}

/** The same name in the text, where that has it in small letters. */
function unshouted(stretch: { start: number; text: string }, { value }: FactRange): FactRange | undefined {
  const name = new RegExp(value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', GAP), 'giu');
  for (const { index, 0: found } of stretch.text.matchAll(name)) {
    if (/\p{Ll}/u.test(found)) return party(found, stretch.start + index);
  }
  return undefined;
}

function pair(stretch: { start: number; text: string }, pattern: RegExp): readonly FactRange[] | undefined {
  for (const match of stretch.text.matchAll(pattern)) {
    const whole = match[0];
    const [one, other] = match.slice(1).filter(Boolean) as [string, string];
    if (PERSON.test(one) || PERSON.test(other)) continue;
    if (pattern === HYPHENED && (isDemonym(one) || isDemonym(other))) continue;
    const behind = whole.lastIndexOf(other);
    return [
      party(one, stretch.start + match.index + whole.indexOf(one)),
      party(other, stretch.start + match.index + behind),
    ];
  }
  return undefined;
}

const isDemonym = (name: string) => DEMONYM.test(name) && !STATES.test(name);

/** Behind "the heads of": `Estado de los Estados Unidos`. */
const STATE_OF = /^(?:Estado|Gobierno|State|Government)s? (?:de (?:los? |las? )?|del |of (?:the )?)(?=\p{Lu})/u;

function party(found: string, at: number): FactRange {
  const before = STATE_OF.exec(found)?.[0].length ?? 0;
  const name = found.slice(before);
  const start = at + before;
  return { value: name.replace(/\s+/g, ' '), range: { start, end: start + name.length } };
}
