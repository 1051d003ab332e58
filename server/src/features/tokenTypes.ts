/** Standard types of the protocol where one fits; the last three are declared in the manifest with a standard supertype. */
export const tokenTypes = [
  'class',
  'property',
  'variable',
  'enumMember',
  'string',
  'number',
  'keyword',
  'agreementPassage',
  'citedPassage',
  'heading',
] as const;

export type TokenType = (typeof tokenTypes)[number];
