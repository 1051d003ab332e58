import { t } from '@vscode/l10n';
import type { Glossary } from '../../glossary';
import { type Finding, named, perBlock, type Rule } from '../rule';
import { clearCandidate } from './candidates';
import { type LooseMention, looseAcross, looseIn } from './looseMentions';

/** A name of the glossary stands untagged, and it is clear which entry is meant. */
export const entityUnlinked: Rule = {
  code: 'entity/unlinked',
  severity: 'hint',
  checkDocument: document => unlinked(looseAcross(document), document.glossary),
  checkBlock: perBlock(
    named,
    ({ glossary }) => ({ glossary }),
    (block, { glossary }) => unlinked(looseIn(block), glossary),
  ),
};

function* unlinked(mentions: Iterable<LooseMention>, glossary: Glossary): Iterable<Finding> {
  for (const { mention, words, range } of mentions) {
    const candidate = clearCandidate(mention);
    if (!candidate) continue;
    const name = glossary.get(candidate.id)?.name ?? candidate.id;
    yield {
      range,
      message:
        words === name
          ? t('“{0}” is in the glossary and is not linked here.', words)
          : t('“{0}” is in the glossary, as {1}, and is not linked here.', words, name),
      data: { id: candidate.id, candidates: mention.candidates.map(({ id, score }) => ({ id, score })) },
    };
  }
}
