import { t } from '@vscode/l10n';
import { findCableReferences, listedReferences } from '../../source';
import { cableRule } from './cableRule';

/** The letters of the REF list do not run A, B, C …, or the text names a letter that the list does not have (H20). */
export const cableRefLetters = cableRule('cable/ref-letters', 'hint', function* ({ header, text, body, token }) {
  const items = header.tokens.filter(({ kind, letter }) => kind === 'reference' && letter !== undefined);
  for (const [index, { letter, range }] of items.entries()) {
    const expected = String.fromCharCode(65 + index);
    if (letter === expected) continue;
    yield { range, message: t('The references run A, B, C …: {0} stands where {1} is expected.', letter!, expected) };
    break;
  }
  if (header.subject === null) return;
  const listed = new Set(listedReferences(header).map(({ letter }) => letter));
  const told = new Set<string>();
  for (const { kind, letter, range } of findCableReferences(text, header, body)) {
    if (kind !== 'letter' || letter === null || listed.has(letter) || told.has(letter)) continue;
    told.add(letter);
    yield {
      range,
      message:
        listed.size === 0
          ? t('The text names reference {0}, but the cable lists no references.', letter)
          : t('The list of references has no {0}.', letter),
      related: { range: token('reference')?.range, message: t('The references stand here.') },
    };
  }
});
