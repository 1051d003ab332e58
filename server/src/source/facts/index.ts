// What a text says of itself, for the kinds to put together.
import type { SourceFacts } from '../reading';

export { closingDate, placeOf } from './closing';
export { type Dateline, datedLine, datelineOf, firstDate, headDate, publishedDate } from './dateline';
export { partiesOf } from './parties';
export { signatoriesOf } from './signatories';
export { titleOf } from './title';

export const noFacts: SourceFacts = { parties: [], signatories: [] };
