import type { TextRange } from '../markup';
import { romanValue } from './markers';
import { pagesOf } from './pages';
import { pointRanges } from './pointRanges';
import type { Section, SourceReading } from './reading';

/** The place that a locator names. */
export interface LocatedPlace {
  readonly range: TextRange;
  /** What stands there, for a reader: a heading's words, a paragraph's number as printed, `p. 12`. */
  readonly label: string;
}

/** A locator that a text offers. */
export interface OfferedLocator {
  readonly locator: string;
  readonly range: TextRange;
  readonly firstWords: string;
}

const PAGE =
  /^(?:pp?|p[aá]gs?|pgs?|pages?|p[aá]ginas?)\.?\s*(\d{1,4}|[ivxl]{1,7})(?:\s*[-–—]\s*(\d{1,4}|[ivxl]{1,7}))?$/i;
const ARTICLE = /^(?:art(?:s|[ií]culo|icle)?|cl(?:áusula|ause)?)\.?\s*(\d{1,3}|[ivxl]{1,7}|[uú]nico)$/i;
const CHAPTER =
  /^(?:cap(?:[ií]tulo)?|ch(?:ap(?:ter)?)?)\.?\s*(\d{1,3}|[ivxl]{1,7})(?:[.,]?\s*(\d{1,3}(?:\.\d{1,3})*))?$/i;
const SECTION = /^(?:sec(?:tion|ci[oó]n)?|§+)\.?\s*(\d{1,3}(?:\.\d{1,3})*|[ivxl]{1,7})$/i;
const PARAGRAPH = /^(?:¶+|paras?|p[aá]rr(?:afo)?|paragraph|punto|point)\.?\s*/i;
const NESTED = /^(\d{1,3}(?:\.\d{1,3})*)\s*(?:[.(]\s*)?([a-zñ]|[ivx]{1,5})\)?$/i;
const LEVELS = /^\d{1,3}(?:\.\d{1,3})+$/;

/**
 * The place in a text that a citation's locator names: `13`, `¶13`, `5(a)`, `a`, `1.4.2`, `cap1.4.2` (section 4.2 of chapter
 * 1, or 1.4.2), `cap. 3`, `art. 5`, `p. 12`; `null` where the text has no such place. The first, where it has several.
 */
export function resolveLocator(reading: SourceReading, locator: string): LocatedPlace | null {
  const name = locator.trim();
  const page = PAGE.exec(name);
  if (page) return pagePlace(reading, page[1]!, page[2] ?? page[1]!);
  const article = ARTICLE.exec(name);
  if (article) return articlePlace(reading, article[1]!);
  const chapter = CHAPTER.exec(name);
  if (chapter) return chapterPlace(reading, chapter[1]!, chapter[2]);
  const section = SECTION.exec(name);
  if (section) return sectionPlace(reading.sections.find(({ label }) => same(label, section[1]!)));
  return paragraphPlace(reading, name.replace(PARAGRAPH, ''));
}

/** The labels of a text's paragraphs and sections, folded, each once: enough to say of most locators that the text has them. */
export const labelsOf = ({ paragraphs, sections }: SourceReading): ReadonlySet<string> =>
  new Set([...paragraphs, ...sections].flatMap(({ label }) => label?.toLowerCase() ?? []));

/** Whether a text with these labels has the place that a locator names. Where this says no, only the text itself can tell. */
export function isLabelled(labels: ReadonlySet<string>, locator: string): boolean {
  const name = locator.trim();
  if ([PAGE, ARTICLE, CHAPTER, SECTION].some(each => each.test(name))) return false;
  return labels.has(name.replace(PARAGRAPH, '').toLowerCase());
}

/** The narrowest locator of the passage at `offset`; `null` where the text numbers nothing there. */
export function locatorAt(reading: SourceReading, offset: number): string | null {
  const holds = ({ start, end }: TextRange) => start <= offset && offset <= end;
  for (const candidate of candidatesAt(reading, holds)) {
    const place = resolveLocator(reading, candidate);
    if (place && holds(place.range)) return candidate;
  }
  return null;
}

/** Every locator that the text offers, in the order of the text, with the first words behind its number and mark. */
export function locators(reading: SourceReading): readonly OfferedLocator[] {
  const offered: OfferedLocator[] = [];
  const seen = new Set<string>();
  const contents = new Map(reading.paragraphs.map(({ range, content }) => [range.start, content.start]));
  const offer = (start: number) => {
    const locator = locatorAt(reading, start);
    const place = locator === null || seen.has(locator) ? null : resolveLocator(reading, locator);
    if (!place || place.range.start > start) return;
    seen.add(locator!);
    const content = contents.get(place.range.start) ?? place.range.start;
    offered.push({
      locator: locator!,
      range: place.range,
      firstWords: firstWords(reading, { start: content, end: place.range.end }),
    });
  };
  for (const { label, range } of reading.sections) if (label) offer(range.start);
  for (const { label, range } of reading.paragraphs) if (label !== null) offer(range.start);
  for (const { label, range } of pagesOf(reading)) {
    offered.push({ locator: `p. ${label}`, range, firstWords: firstWords(reading, range) });
  }
  return offered.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
}

function* candidatesAt(reading: SourceReading, holds: (range: TextRange) => boolean): Generator<string> {
  const { paragraphs, sections } = reading;
  const ranges = pointRanges(reading);
  const labelled = paragraphs.filter(({ label }, at) => label !== null && holds(ranges[at]!));
  const inner = labelled.at(-1);
  if (inner) {
    const outer = labelled.at(-2);
    if (isArticle(reading, inner.range)) yield `art. ${inner.label}`;
    if (outer && /^[a-zñivx]+$/i.test(inner.label!)) yield `${outer.label}(${inner.label})`;
    yield inner.label!;
    if (outer) yield outer.label!;
  }
  for (const section of sections.filter(({ label, range }) => label !== undefined && holds(range)).reverse()) {
    if (isArticle(reading, section.titleRange)) yield `art. ${section.label}`;
    const chapter = sections.findLast(each => isChapter(each) && each !== section && holds(each.range));
    const number = chapter && numberOf(chapter.label!);
    if (isChapter(section)) yield `cap${numberOf(section.label!) ?? section.label}`;
    if (number) yield `cap${number}.${section.label}`;
    yield section.label!;
  }
  for (const { label, range } of pagesOf(reading)) if (holds(range)) yield `p. ${label}`;
}

function paragraphPlace(reading: SourceReading, name: string): LocatedPlace | null {
  const { paragraphs, sections, kind } = reading;
  if (name === '') return null;
  if (LEVELS.test(name)) {
    const section = sectionPlace(sections.find(({ label }) => label === name));
    if (section) return section;
  }
  const exact = paragraphs.findIndex(({ label }) => same(label, name));
  if (exact >= 0) return pointPlace(reading, exact);
  const section = sections.find(({ label }) => same(label, name));
  if (section) return sectionPlace(section);
  const nested = NESTED.exec(name);
  const outer = nested ? paragraphPlace(reading, nested[1]!) : null;
  if (nested && outer) {
    const inner = paragraphs.findIndex(
      ({ label, range }) => same(label, nested[2]!) && range.start > outer.range.start && range.end <= outer.range.end,
    );
    return inner < 0 ? null : pointPlace(reading, inner);
  }
  // A damaged cable's paragraph by the number that was meant.
  const meant = kind === 'cable' && /^\d+$/.test(name) ? paragraphs.findIndex(each => each.meant === Number(name)) : -1;
  if (meant >= 0) return pointPlace(reading, meant);
  const levels = LEVELS.test(name) ? CHAPTER.exec(`cap${name}`) : null;
  return levels ? chapterPlace(reading, levels[1]!, levels[2]) : null;
}

function pointPlace(reading: SourceReading, index: number): LocatedPlace {
  return { range: pointRanges(reading)[index]!, label: reading.paragraphs[index]!.label! };
}

function chapterPlace({ sections }: SourceReading, chapter: string, rest: string | undefined): LocatedPlace | null {
  const whole = rest ? sections.find(({ label }) => label === `${chapter}.${rest}`) : undefined;
  if (whole) return sectionPlace(whole);
  const number = numberOf(chapter);
  const found =
    sections.find(each => isChapter(each) && numberOf(each.label!) === number) ??
    sections.find(({ label, level }) => label !== undefined && level <= 2 && numberOf(label) === number);
  if (!found || !rest) return sectionPlace(found);
  return sectionPlace(
    sections.find(
      ({ label, range }) => label === rest && found.range.start < range.start && range.end <= found.range.end,
    ),
  );
}

function articlePlace(reading: SourceReading, name: string): LocatedPlace | null {
  const { sections, paragraphs } = reading;
  const section = sections.find(each => sameNumber(each.label, name) && isArticle(reading, each.titleRange));
  if (section) return sectionPlace(section);
  const paragraph = paragraphs.findIndex(each => sameNumber(each.label, name) && isArticle(reading, each.range));
  return paragraph < 0 ? null : pointPlace(reading, paragraph);
}

function pagePlace(reading: SourceReading, from: string, to: string): LocatedPlace | null {
  const pages = pagesOf(reading);
  const first = pages.find(({ label }) => same(label, from));
  const last = pages.find(({ label }) => same(label, to)) ?? first;
  return first
    ? {
        range: { start: first.range.start, end: Math.max(first.range.end, last!.range.end) },
        label: `p. ${first.label}`,
      }
    : null;
}

const sectionPlace = (section: Section | undefined): LocatedPlace | null =>
  section ? { range: section.range, label: section.title } : null;

const isChapter = ({ label, title }: Section) => label !== undefined && /^(?:cap|chap)/i.test(title);

const isArticle = ({ text }: SourceReading, { start }: TextRange) =>
  /^[\s*_#]*(?:art|cl[aá]usula|clause)/i.test(text.slice(start, start + 16));

const same = (label: string | null | undefined, name: string) => label?.toLowerCase() === name.toLowerCase();

const sameNumber = (label: string | null | undefined, name: string) =>
  same(label, name) || (!!label && numberOf(label) !== null && numberOf(label) === numberOf(name));

const numberOf = (label: string): number | null => (/^\d+$/.test(label) ? Number(label) : romanValue(label));

const FIRST_WORDS = 60;

function firstWords({ text }: SourceReading, { start, end }: TextRange): string {
  const words = text
    .slice(start, Math.min(end, start + 3 * FIRST_WORDS))
    .replace(/\s+/g, ' ')
    .trim();
  if (words.length <= FIRST_WORDS) return words;
  return `${words.slice(0, words.lastIndexOf(' ', FIRST_WORDS) > 0 ? words.lastIndexOf(' ', FIRST_WORDS) : FIRST_WORDS)}…`;
}
