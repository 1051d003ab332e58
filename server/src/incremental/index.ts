// What the rest of the house may use to compute anew only what a change concerns.
export { firstFrom, splicedColumn } from './columns';
export { type Derived, derive, type Ends, isSame, sharedEnds, spliced } from './derive';
export { Given } from './given';
export { Memory } from './memory';
export { type LongText, PiecedText } from './piecedText';
export { Renewed } from './renewed';
export { cutIntoStretches, inSight, SIGHT, type Sight, type Stretch, type Stretches } from './stretches';
export { type Change, changeBetween, type KnownChange, withEdit } from './textChange';
