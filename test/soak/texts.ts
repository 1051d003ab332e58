import type { Random } from './random';

const words = [
  'North',
  'South',
  'the Working Group',
  'the River Pact',
  'Quispe (2001)',
  'a bridge',
  'the ministers',
  'Norte',
  'el Grupo de Trabajo',
];
const sentences = [
  'North and South agreed to build a bridge.',
  'The ministers signed the River Pact on 3 May 2019.',
  'North y Sur acordaron crear un grupo de trabajo.',
  'It rained all day 😀.',
  'See 09LIMA9901 and Quispe (2001, p. 4).',
  'The [Working Group]{bwg} met [North]{north}.',
  '[It was said.]{cite: river-2001#p. 4}',
  '[North [will]{note: "sic"} join]{agreement: pact, status: agreed}.',
  '[both sides agreed]{agreement: new, parties: [north, south]}',
  '[a]{nobody} [b]{id: part-1, note: x} [c]{id: part-1}',
  '[unclosed]{north and so on',
  'plain [brackets] and \\[escapes\\] and {braces}',
];
const frontMatters = [
  '',
  '',
  '---\nkind: declaration\n---\n',
  '---\nlanguage: es\nrules: {entity/unlinked: off}\n---\n',
  '---\nglossary:\n  - {id: own, type: person, name: Ana Quispe}\n---\n',
  '---\nbroken: [\n---\n',
];

/** A stretch that one types or pastes. */
export function snippet(random: Random): string {
  const kind = random.weighted({ word: 5, sentence: 4, break: 2, mark: 2, nothing: 3 });
  switch (kind) {
    case 'word':
      return `${random.pick(words)} `;
    case 'sentence':
      return `${random.pick(sentences)} `;
    case 'break':
      return random.pick(['\n', '\n\n', '\r\n', '\r']);
    case 'mark':
      return random.pick(['[', ']', '{', '}', ']{', '\\', '"', ':', ', ', '---\n']);
    default:
      return '';
  }
}

/** A whole document. */
export function documentText(random: Random): string {
  const parts = Array.from({ length: 2 + random.below(12) }, () => random.pick(sentences));
  return random.pick(frontMatters) + parts.join(random.pick([' ', '\n\n', '\r\n\r\n'])) + random.pick(['', '\n']);
}

const entries = [
  '- {id: north, type: state, name: North, names: {es: Norte}}',
  '- {id: south, type: state, name: South, aliases: [Sur, the South]}',
  '- {id: bwg, type: mechanism, name: Working Group, names: {es: Grupo de Trabajo}}',
  '- id: pact\n  type: agreement\n  name: River Pact\n  parties: [north, south]',
  '- {id: ana, type: person, name: Ana Quispe, part-of: north}',
  '- {id: north, type: place, name: North Shore}',
  '- {id: __proto__, type: topic, name: Bridge}',
  '- {id: broken, type: [',
  '- 7',
];

/** A whole glossary file; now and then one that is broken. */
export function glossaryText(random: Random): string {
  const kept = entries.filter((_, index) => random.chance(index < 5 ? 0.8 : 0.1));
  return `${random.shuffled(kept).join('\n')}\n`;
}

const settings = [
  'name: Soak\n',
  'name: Soak\nrules: {entity/unlinked: off}\n',
  'name: Soak\nlayers: {claim: {fields: {by: {type: entity}}}}\n',
  'name: [\n',
];
export const settingsText = (random: Random): string => random.pick(settings);

const references = [
  '- {id: river-2001, type: book, title: Rivers, author: [{family: Quispe, given: Ana}], issued: {date-parts: [[2001]]}}\n',
  '- {id: river-2001, type: book, title: Rivers and Lakes}\n- {id: lake, type: book, title: Lakes}\n',
  'no: list\n',
];
export const referencesText = (random: Random): string => random.pick(references);
