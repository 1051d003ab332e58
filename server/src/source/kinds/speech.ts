import { firstDate, noFacts, placeOf, titleOf } from '../facts';
import type { Kind } from './kind';
import { each, inHead } from './signs';

const NAMES =
  /^[\s*#"“]*(?:(?:opening|closing|joint|welcoming|prepared|keynote) )?(?:remarks|address|speech|transcript|press (?:conference|briefing|availability)|statement to the press|interview|keynote|toast|palabras|discurso|mensaje|intervenci[oó]n|alocuci[oó]n|transcripci[oó]n|versi[oó]n estenogr[aá]fica|conferencia de prensa|rueda de prensa|entrevista)\b/i;
const SPEAKER =
  /^[ \t*]*(?:(?:THE )?(?:VICE )?(?:PRESIDENT|PRIME MINISTER|SECRETARY|MINISTER|AMBASSADOR|MODERATOR|QUESTION|REPORTER|PRESIDENT[AE]|VICEPRESIDENT[AE]|PRIMER MINISTRO|CANCILLER|MINISTR[OA]|SECRETARI[OA]|EMBAJADORA?|MODERADORA?|PREGUNTA|RESPUESTA|PERIODISTA|MR\.|MS\.|MRS\.|SR\.|SRA\.|DR\.)[^\n:.]{0,60}:|[A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ.' -]{4,40},? (?:PRESIDENT|SECRETARY|MINIST|PRIME|CANCILLER|EMBAJADOR)[^\n]{0,80}$|[A-ZÁÉÍÓÚÑ]{4,}(?: [A-ZÁÉÍÓÚÑ]{2,}){0,3}\.[-–—] |(?:Q|A|P|R):[ \t])/gm;
const FIRST_PERSON =
  /\b(?:I|I['’](?:m|ve|ll|d)|my|myself)\b|\b(?:quiero|quisiera|deseo|agradezco|celebro|perm[ií]tanme|mis amigos|mi (?:gobierno|pa[ií]s|amigo|agradecimiento|pueblo)|hoy (?:estoy|venimos|celebramos|estamos)|nos une)\b/g;
const ADDRESS =
  /\b(?:thank you(?: very much| all| so much)?|ladies and gentlemen|distinguished (?:guests|delegates|colleagues)|excellenc(?:y|ies),|dear (?:friends|colleagues)|my fellow|good (?:morning|afternoon|evening)|much[ií]?s?i?mas gracias|señoras y señores|amigas,? (?:y )?amigos|compatriotas|excelent[ií]simos?|buenos d[ií]as|buenas (?:tardes|noches)|distinguid[oa]s)\b|^Señor(?:a)? presidenta?:/gim;
const STAGE =
  /[([](?:applause|laughter|cheers|inaudible|crosstalk|aplausos|risas|inaudible|interpretaci[oó]n[^)\n]*|(?:as )?(?:interpreted|translated)|(?:through|via) (?:an )?interpreter)\.?[)\]]/gi;

/** What one or several people said aloud: speech, remarks, press conference, transcript. */
export const speech: Kind = {
  kind: 'speech',
  recognise: sketch => [
    ...inHead(sketch, NAMES, 'its title names a speech or a transcript', 4),
    ...each(sketch, SPEAKER, 'lines that name the speaker', 1, 4),
    ...each(sketch, ADDRESS, 'words that address an audience', 0.8, 4),
    ...each(sketch, FIRST_PERSON, 'a speaker in the first person', 0.25, 12),
    ...each(sketch, STAGE, 'what the audience did', 2, 1),
  ],
  facts: sketch => ({ ...noFacts, title: titleOf(sketch), date: firstDate(sketch), place: placeOf(sketch) }),
};
