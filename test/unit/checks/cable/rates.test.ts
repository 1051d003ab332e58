import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cableRules } from '../../../../server/src/checks/cable';
import { checkCable } from './checkCable';

const sources = path.resolve(__dirname, '../../../../../shared/sources');

/** Share of the reference's sample in which each rule holds. */
const published: Readonly<Record<string, string>> = {
  'cable/day-of-year': '1068/1072',
  'cable/time-before-dtg': '1066/1072',
  'cable/serial': '1087/1090',
  'cable/precedence': '1089/1089',
  'cable/precedence-word': '1087/1089',
  'cable/security-warning': '1092/1094',
  'cable/portion-above': '1208/1211',
  'cable/portion-highest': '1196/1211',
  'cable/portion-missing': '1066/1211',
  'cable/paragraph-order': '1036/1239',
  'cable/executive-order': '1244/1257',
  'cable/declassification': '1064/1071',
  'cable/classified-by': '1145/1162',
  'cable/tags': '98 % of codes',
  'cable/section': '790/790',
  'cable/post': '1081/1170 and STATE',
  'cable/routing': '192/199 posts',
  'cable/ref-letters': '',
  'cable/block-pairs': '881/966 summaries',
};

test.skipIf(!existsSync(path.join(sources, 'cables')))('prints how often each rule holds in real cables', () => {
  const files = [
    ...readdirSync(path.join(sources, 'cables')).map(name => path.join(sources, 'cables', name)),
    ...readdirSync(sources)
      .filter(name => /cable/.test(name) && name.endsWith('.txt'))
      .map(name => path.join(sources, name)),
  ];
  const found = files.flatMap(file =>
    checkCable(readFileSync(file, 'utf8')).map(problem => ({ ...problem, file: path.basename(file, '.txt') })),
  );
  const rows = cableRules.map(({ code }) => {
    const failing = new Set(found.filter(each => each.code === code).map(each => each.file));
    return `${code.padEnd(24)} ${String(files.length - failing.size).padStart(3)}/${files.length}   ${published[code]}`;
  });
  console.log(`rule                     holds    reference\n${rows.join('\n')}`);
  if (process.env.GLOSS_EXCEPTIONS) {
    console.log(
      found.map(each => `${each.file}: ${each.code}: ${each.message} «${each.place.slice(0, 60)}»`).join('\n'),
    );
  }
  expect(files.length).toBeGreaterThan(60);
});
