import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cableRules } from '../../../../server/src/checks/cable';
import { type CableReading, levelOf, readCable } from '../../../../server/src/source';
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

/** Whether a cable has what a rule compares. */
const readable: Readonly<Record<string, (cable: CableReading) => boolean>> = {
  'cable/day-of-year': ({ header }) => header.de !== null && header.dateTime !== null,
  'cable/time-before-dtg': ({ header }) => header.de !== null && header.dateTime !== null,
  'cable/serial': ({ header }) => header.de !== null && header.mrn !== null,
  'cable/precedence': ({ header }) => header.prosign !== null && header.precedence.length > 0,
  'cable/precedence-word': ({ header }) => header.to.length > 0 && header.precedence.length > 0,
  'cable/security-warning': ({ header }) => header.tokens.some(({ kind }) => kind === 'security-warning'),
  'cable/portion-above': ({ paragraphs }) => paragraphs.some(({ portion }) => portion !== null),
  'cable/portion-highest': ({ paragraphs }) =>
    paragraphs.length > 0 && paragraphs.every(({ portion }) => portion !== null),
  'cable/portion-missing': cable => isClassified(cable) && cable.paragraphs.length > 0,
  'cable/paragraph-order': ({ paragraphs }) => paragraphs.length > 0,
  'cable/executive-order': ({ header }) => header.executiveOrder !== null,
  'cable/declassification': ({ header }) => /^\d{4}-/.test(header.executiveOrder?.declassifyOn ?? ''),
  'cable/classified-by': isClassified,
  'cable/tags': ({ header }) => header.tags.length > 0,
  'cable/section': ({ header }) => header.section !== null,
  'cable/post': ({ header }) => header.post !== null && header.from !== null,
  'cable/routing': ({ header }) => header.de !== null && header.from !== null,
  'cable/ref-letters': ({ header }) => header.refs.length > 0,
  'cable/block-pairs': ({ paragraphs }) => paragraphs.length > 0,
};

function isClassified({ header }: CableReading): boolean {
  const level = levelOf(header.classification ?? '');
  return level !== null && level !== 'U';
}

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
  const cables = files.map(file => ({
    name: path.basename(file, '.txt'),
    cable: readCable(readFileSync(file, 'utf8'))!,
  }));
  const rows = cableRules.map(({ code }) => {
    const asked = cables.filter(({ cable }) => readable[code]!(cable));
    const failing = new Set(found.filter(each => each.code === code).map(each => each.file));
    const holding = asked.filter(({ name }) => !failing.has(name));
    return `${code.padEnd(24)} ${`${holding.length}/${asked.length}`.padEnd(8)} ${published[code]}`;
  });
  console.log(`rule                     holds    reference\n${rows.join('\n')}`);
  if (process.env.GLOSS_EXCEPTIONS) {
    console.log(
      found.map(each => `${each.file}: ${each.code}: ${each.message} «${each.place.slice(0, 60)}»`).join('\n'),
    );
  }
  expect(files.length).toBeGreaterThan(60);
});
