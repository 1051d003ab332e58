import { datedLine, headDate, noFacts, titleOf } from '../facts';
import type { Kind } from './kind';

/** Any other text. */
export const plain: Kind = {
  kind: 'plain',
  recognise: () => [],
  facts: sketch => ({ ...noFacts, title: titleOf(sketch), date: datedLine(sketch) ?? headDate(sketch) }),
};
