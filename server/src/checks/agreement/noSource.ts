import { t } from '@vscode/l10n';
import { lacksSource } from '../../agreements';
import type { SourceKind } from '../../source';
import { annotated, type Finding, perBlock, type Rule } from '../rule';
import { citationsOf, type TaggedAgreement, taggedInBlock, taggedInFront } from './statements';

/** Nothing vouches for an agreement: neither tag nor entry cites, and the text itself is no primary source. */
export const agreementNoSource: Rule = {
  code: 'agreement/no-source',
  severity: 'information',
  checkDocument: document => unsourced(taggedInFront(document), primary.has(document.reading.kind)),
  checkBlock: perBlock(
    annotated,
    ({ glossary, parts, reading }) => ({ glossary, tags: parts.tags, isSource: primary.has(reading.kind) }),
    (block, { glossary, tags, isSource }) => unsourced(taggedInBlock(block, glossary, tags), isSource),
  ),
};

/** `isSource`: whether the document vouches for what it says. */
function* unsourced(tagged: Iterable<TaggedAgreement>, isSource: boolean): Iterable<Finding> {
  for (const { fact, entry } of tagged) {
    if (!lacksSource({ tag: fact.citations, entry: entry ? citationsOf(entry) : 0, document: isSource })) continue;
    yield {
      range: fact.range,
      message: t('Nothing vouches for this agreement: add cite to its tag or to its entry.'),
      data: { id: fact.id },
    };
  }
}

/** Texts that are themselves what others cite. */
const primary: ReadonlySet<SourceKind> = new Set(['cable', 'declaration', 'treaty', 'speech']);
