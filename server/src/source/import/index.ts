// How texts of other forms become source texts.
export { type Decoded, decode, type SourceEncoding, sourceEncodings } from './decode';
export { type FrontMatterProposal, proposeFrontMatter } from './frontMatter';
export { type ImportedText, type ImportOptions, type ImportRefusal, readImport } from './readImport';
export { needsReflow, type ReflowReport, reflow } from './reflow';
