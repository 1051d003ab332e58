// How texts of other forms become source texts. `htmlToText` and `docxToText` bring large libraries: import them when needed.
export { type Decoded, decode, type SourceEncoding } from './decode';
export { docxToText } from './docxToText';
export { type FrontMatterProposal, proposeFrontMatter } from './frontMatter';
export { htmlToText } from './htmlToText';
export { needsReflow, type ReflowReport, reflow } from './reflow';
