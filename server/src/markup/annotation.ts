import type { MarkupProblem } from './document';
import { shifted } from './range';
import type { Mapping } from './values';
import { readYaml } from './yaml';

export interface AnnotationReading {
  /** `null` where the annotation is invalid. */
  readonly mapping: Mapping | null;
  readonly problems: readonly MarkupProblem[];
}

/** Keys whose scalars are strings as they are spelled (markup, section 4), at any depth below them. */
const SPELLED_KEYS: ReadonlySet<string> = new Set(['entity', 'agreement', 'cite', 'note', 'id', 'by']);

/** Whether the scalar at the end of this path of keys stands under one of the spelled keys of an annotation. */
export const isSpelledInAnnotation = (path: readonly string[]): boolean => path.some(key => SPELLED_KEYS.has(key));

/**
 * Reads an annotation, braces included, that stands at `offset`. Every range of the result is one of the text that
 * `offset` counts in.
 */
export function readAnnotation(text: string, offset: number): AnnotationReading {
  const { value, problems } = readYaml(text, offset, isSpelledInAnnotation);
  const invalid = problems.find(each => each.code === 'invalid');
  const whole = shifted({ start: 0, end: text.length }, offset);
  if (invalid || value?.kind !== 'mapping') {
    const range = invalid?.range ?? whole;
    return {
      mapping: null,
      problems: [{ code: 'markup/annotation-invalid', range, detail: invalid?.detail ?? 'not a mapping' }],
    };
  }
  const found: MarkupProblem[] = problems.map(({ range, detail }) => ({ code: 'markup/duplicate-key', range, detail }));
  if (value.fields.length === 0) found.push({ code: 'markup/empty-annotation', range: whole, detail: '' });
  const second = value.fields.filter(each => each.bare)[1];
  if (second) found.push({ code: 'markup/two-references', range: second.keyRange, detail: second.key });
  return { mapping: value, problems: found };
}
