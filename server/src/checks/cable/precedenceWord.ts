import { t } from '@vscode/l10n';
import { precedences } from '../../source';
import { cableRule } from './cableRule';

/** The word behind the first action addressee is not the one of the first precedence letter (H6). */
export const cablePrecedenceWord = cableRule('cable/precedence-word', 'warning', function* ({ header, token }) {
  const letter = header.precedence[0];
  const first = header.to[0];
  const term = letter === undefined ? undefined : precedences.get(letter);
  if (!first || !term || letter === undefined) return;
  if (first.precedence === null ? letter === 'R' : term.words.includes(first.precedence)) return;
  const words = header.tokens.find(({ kind, value }) => kind === 'precedence' && value === first.precedence);
  const expected = term.words[term.words.length - 1]!;
  yield {
    range: (words ?? token('address') ?? token('precedence'))!.range,
    message:
      first.precedence === null
        ? t('The precedence is {0}, but the first addressee has no {1} behind it.', letter, expected)
        : t('{0} behind the first addressee does not fit the precedence {1}.', first.precedence, letter),
    related: { range: token('precedence')?.range, message: t('The precedence stands here.') },
  };
});
