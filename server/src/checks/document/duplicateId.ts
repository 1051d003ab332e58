import { t } from '@vscode/l10n';
import type { DocumentFacts } from '../../project';
import type { Rule } from '../rule';

/** Two documents have one id, so that a citation of it may mean either. */
export const documentDuplicateId: Rule = {
  code: 'document/duplicate-id',
  severity: 'error',
  *checkDocument({ uri, facts }, snapshot) {
    if (!snapshot.facts.has(uri)) return;
    if (snapshot.urisWithId(facts.id).every(each => each === uri)) return;
    const others = snapshot.factsWithId(facts.id).filter(each => each.uri !== uri);
    yield {
      range: idPlace(facts),
      message: t('Another document has the id “{0}” too.', facts.id),
      related: others
        .slice(0, 10)
        .map(each => ({ uri: each.uri, range: idPlace(each), message: t('It stands here.') })),
      data: { id: facts.id, others: others.map(each => each.uri) },
    };
  },
};

/** Where the file's name gives the id, the beginning of the file stands for it. */
const idPlace = ({ idRange }: DocumentFacts) => idRange ?? { start: 0, end: 0 };
