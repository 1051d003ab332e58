/** Types that a new entry is offered: the built-in ones that names stand for. */
export const entryTypes: readonly string[] = [
  'state',
  'organization',
  'person',
  'office',
  'place',
  'mechanism',
  'agreement',
  'event',
  'document',
  'topic',
];
