import { describe } from 'vitest';
import { fuzz } from './fuzzing';
import { targets } from './targets';

describe.each(Object.entries(targets))('%s', (name, target) => {
  fuzz('reads any text soundly', { file: name, values: target.texts, least: target.runs }, text => target.check(text));
});
