import { normaliseCableReference } from './citation';
import { type Explain, said } from './explanation';
import { citingCable } from './inTextReferences';
import { stationNamed } from './stations';

/** Message reference number: how the cable is cited, and its subject where the project knows it. */
export const explainNumber: Explain = (header, { value }, { subjectOf, say }) => {
  const number = say('Message reference number {0}', String(Number(value)));
  if (header.id === null) return said(number);
  const line = say('Cited as {0}; id {1}.', cited(header.id), header.id);
  return { ...said(number, line, subjectOf?.(header.id)), cable: header.id };
};

/** An item of the REF list: the cable that it means, with its subject where the project has it. */
export const explainReference: Explain = (header, { value, letter }, { subjectOf, say }) => {
  const id = normaliseCableReference(value, citingCable(header));
  const title = letter ? say('Reference {0}', letter) : say('Reference');
  if (id === null) return said(title, value);
  return { ...said(title, `${cited(id)}; id ${id}`, subjectOf?.(id)), cable: id };
};

/** `09LIMA1661` → `09 LIMA 1661`. */
function cited(id: string): string {
  const [, year, post, number] = /^(\d{2})(\D+)(\d+)$/.exec(id) ?? [];
  return post ? `${year} ${stationNamed(post)?.name ?? post} ${number}` : id;
}
