import type { CitedWork } from '../../citations';
import { fieldText } from '../../markup';
import { type AnalysedDocument, citedAgreement, inTextResolutionsWithNumbers, type Snapshot } from '../../project';
import { cableFields } from '../../source';
import type { Command } from '../command';
import { eachFile } from '../eachFile';
import { openProject } from '../openProject';
import { fromSource } from '../places';

export const outline: Command = {
  name: 'outline',
  operands: 'FILE…',
  about: 'Shows what a text is made of: kind, header fields, sections, paragraphs, citations.',
  options: [],
  formats: ['text', 'json'],
  async run(options, terminal) {
    const { project } = await openProject(options, terminal, { documents: declared => declared });
    return eachFile(options, terminal, ({ path, uri, text }) => {
      const found = outlineOf(project.analyse(uri, text), project.snapshot());
      return { json: found, text: () => outlineText(path, found) };
    });
  },
};

function outlineOf(analysed: AnalysedDocument, snapshot: Snapshot) {
  const resolutions = inTextResolutionsWithNumbers(analysed, snapshot);
  const { document, reading } = analysed;
  const agreementOf = (work: CitedWork) => citedAgreement(work, analysed.glossary)?.id ?? null;
  const place = (range: { start: number; end: number }) => fromSource(document, range);
  return {
    kind: reading.kind,
    fields: fieldsOf(analysed),
    sections: reading.sections.map(({ title, level, range }) => ({ title, level, ...place(range) })),
    paragraphs: reading.paragraphs.map(({ label, number, meant, portion, range }) => ({
      number: number ?? label,
      meant,
      portion,
      ...place(range),
    })),
    citations: analysed.citations.map(({ range, kind, works }, index) => ({
      ...place(range),
      kind,
      works: works.map((work, number) => ({
        author: work.author,
        year: work.year,
        locator: work.locator,
        ...(work.number === undefined ? {} : { number: work.number }),
        reference: resolutions[index]?.[number]?.id ?? (kind === 'other' ? agreementOf(work) : null),
      })),
    })),
  };
}

/** A cable's header, field by field; else what the text and its front matter say of it. */
function fieldsOf({ document, reading }: AnalysedDocument): object {
  if (reading.header) return cableFields(reading.header);
  const { data } = document.frontMatter;
  const { facts } = reading;
  return {
    title: fieldText(data, 'title') ?? facts.title?.value ?? null,
    date: fieldText(data, 'date') ?? facts.date?.value ?? null,
    place: facts.place?.value ?? null,
    language: fieldText(data, 'language') ?? reading.language,
    parties: facts.parties.map(each => each.value),
    signatories: facts.signatories.map(each => each.value),
  };
}

function outlineText(
  path: string,
  { kind, fields, sections, paragraphs, citations }: ReturnType<typeof outlineOf>,
): string {
  const shown = Object.entries(fields).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && !value.length),
  );
  return [
    `${path}: ${kind}`,
    ...shown.map(([key, value]) => `  ${key}: ${typeof value === 'object' ? JSON.stringify(value) : value}`),
    ...sections.map(({ title, level }) => `  ${'#'.repeat(level)} ${title}`),
    `  ${paragraphs.length} paragraphs, ${citations.length} citations`,
    '',
  ].join('\n');
}
