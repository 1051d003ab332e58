import { t } from '@vscode/l10n';
import type { Sight } from '../../incremental';
import { shifted, type TextRange } from '../../markup';
import { type CableHeader, citingKey, findCableReferences, listedReferences } from '../../source';
import { byStretch } from './byStretch';
import { type CheckedCable, cableRule } from './cableRule';

/** The letters of the REF list do not run A, B, C …, or the text names a letter that the list does not have (H20). */
export const cableRefLetters = cableRule('cable/ref-letters', 'hint', function* (cable) {
  const { header, body, token } = cable;
  const items = header.tokens.filter(({ kind, letter }) => kind === 'reference' && letter !== undefined);
  for (const [index, { letter, range }] of items.entries()) {
    const expected = String.fromCharCode(65 + index);
    if (letter === expected) continue;
    yield { range, message: t('The references run A, B, C …: {0} stands where {1} is expected.', letter!, expected) };
    break;
  }
  if (header.subject === null) return;
  const listed = lettersOf(header);
  const told = new Set<string>();
  const given = [citingKey(header), body.start];
  for (const { found, start } of byStretch(cable, 'cable letters', given, sight => lettersIn(sight, cable))) {
    if (told.has(found.letter)) continue;
    told.add(found.letter);
    const { letter } = found;
    yield {
      range: shifted(found.range, start),
      message:
        listed.size === 0
          ? t('The text names reference {0}, but the cable lists no references.', letter)
          : t('The list of references has no {0}.', letter),
      related: { range: token('reference')?.range, message: t('The references stand here.') },
    };
  }
});

const lettersOf = (header: CableHeader): ReadonlySet<string | null> =>
  new Set(listedReferences(header).map(({ letter }) => letter));

/** References by letters that the list of the cable does not have. */
function lettersIn({ slice, from, isHere, by }: Sight, { header, body }: CheckedCable) {
  const listed = lettersOf(header);
  const found: { readonly letter: string; readonly range: TextRange }[] = [];
  const range = { start: Math.max(0, body.start - from), end: slice.length };
  for (const { kind, letter, range: place } of findCableReferences(slice, header, range)) {
    if (kind !== 'letter' || letter === null || listed.has(letter) || !isHere(place.start)) continue;
    found.push({ letter, range: shifted(place, by) });
  }
  return found;
}
