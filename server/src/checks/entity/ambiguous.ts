import { t } from '@vscode/l10n';
import type { Glossary } from '../../glossary';
import { type Finding, named, perBlock, type Rule } from '../rule';
import { closeCandidates } from './candidates';
import { type LooseMention, looseAcross, looseIn } from './looseMentions';

/** A name stands untagged that several entries have, and the document does not show which of them is meant. */
export const entityAmbiguous: Rule = {
  code: 'entity/ambiguous',
  severity: 'information',
  checkDocument: document => ambiguous(looseAcross(document), document.glossary),
  checkBlock: perBlock(
    named,
    ({ glossary }) => ({ glossary }),
    (block, { glossary }) => ambiguous(looseIn(block), glossary),
  ),
};

function* ambiguous(mentions: Iterable<LooseMention>, glossary: Glossary): Iterable<Finding> {
  for (const { mention, words, range } of mentions) {
    const close = closeCandidates(mention);
    if (!close.length) continue;
    const names = close.map(({ id }) => `${glossary.get(id)?.name ?? id} (${id})`);
    yield {
      range,
      message: t('“{0}” may be {1}.', words, names.join(t(' or '))),
      data: { candidates: close.map(({ id, score }) => ({ id, score })) },
    };
  }
}
