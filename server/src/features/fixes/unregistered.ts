import { t } from '@vscode/l10n';
import { laySpan, quoteScalar } from '../../markup';
import { guessEntry } from '../linking/guessEntry';
import { newEntry } from '../newEntry';
import { refusalText } from '../tagPassage';
import type { Fix, FixQuery } from './fix';

/** `entity/unregistered`: make an entry of the name, with its type and aliases as the text tells them, and link it here. */
export function* fixUnregistered({ problem, document, snapshot }: FixQuery): Generator<Fix> {
  const { source } = document.document;
  const range = source.rangeToSource(problem.range);
  const written = problem.data?.name;
  if (!range || typeof written !== 'string') return;
  const guess = guessEntry(written, source.text.replace(/\s+/g, ' '), snapshot.settings);
  const label = snapshot.settings.types.get(guess.type)?.label.toLowerCase() ?? guess.type;
  yield {
    name: 'create',
    title: t('Create entry “{0}” ({1})', guess.name, label),
    preferred: true,
    change: () => {
      const made = newEntry(snapshot, guess);
      const laid = laySpan(document.document, range, quoteScalar(made.id, true));
      if (laid.refused !== null) return { refused: refusalText(laid.refused) };
      const own = { uri: document.uri, edits: laid.edits };
      return {
        edits: made.edit ? [own, made.edit] : [own],
        ...(made.newFile ? { newFiles: [made.newFile] } : {}),
      };
    },
  };
}
