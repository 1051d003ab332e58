import { expect, test } from 'vitest';
import { styleName, withOwnStyles } from '../../../server/src/project';

const own = new Map([
  ['file:///one/styles/house.csl', '<style>one</style>'],
  ['file:///two/styles/house.csl', '<style>two</style>'],
  ['file:///secret.csl', '<style>secret</style>'],
]);
const loaders = withOwnStyles(
  { loadProcessor: async () => Promise.reject(), loadStyle: async id => `bundled ${id}`, loadLocale: async () => null },
  {
    read: async uri => new TextEncoder().encode(own.get(uri)),
    list: async () => [],
    stat: async uri => (own.has(uri) ? { size: 1, time: 0 } : undefined),
  },
);

test.each([
  [styleName('file:///one', 'apa'), 'bundled apa'],
  [styleName('file:///one', 'styles/house.csl'), '<style>one</style>'],
  [styleName('file:///two/', 'styles/house.csl'), '<style>two</style>'],
  [styleName('file:///one', '../secret.csl'), null],
  [styleName('file:///one', 'missing.csl'), null],
])('%s', async (id, expected) => expect(await loaders.loadStyle(id)).toBe(expected));
