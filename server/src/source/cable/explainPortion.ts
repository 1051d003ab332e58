import { inEnglish, type Say } from '../say';
import { captions, levelName, levelOf } from './codes';
import { type Explanation, said } from './explanation';

/** What a paragraph's portion mark says: `S/NF`, `SBU`, `C/REL TO USA, PER`; `null` for what is none. */
export function explainPortion(mark: string, say: Say = inEnglish): Explanation | null {
  const level = levelOf(mark);
  if (level === null) return null;
  const [first, ...controls] = mark.toUpperCase().split(/[\s/-]+/);
  const caption = (name: string) => say(captions.get(name) ?? name);
  return said(
    say('Portion mark ({0})', mark),
    first === 'SBU' || first === 'FOUO' ? caption(first) : say(levelName(level)),
    controls.some(each => each === 'NF' || each === 'NOFORN') && caption('NOFORN'),
    controls.includes('REL') && say('May be released to the states that it names.'),
  );
}
