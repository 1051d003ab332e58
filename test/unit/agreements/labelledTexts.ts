import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceKind, SourceLanguage } from '../../../server/src/source';

/** A text of our own with the label of each of its units. Ranges are of `text`. */
export interface LabelledText {
  readonly name: string;
  readonly language: SourceLanguage;
  readonly kind: SourceKind;
  readonly text: string;
  readonly units: readonly LabelledUnit[];
}

export interface LabelledUnit {
  readonly start: number;
  readonly end: number;
  readonly label: 'agreement' | 'weak' | 'none';
}

const LABELS = { '+': 'agreement', '~': 'weak', '-': 'none' } as const;

/**
 * Reads the texts of `texts/`: a line is a unit, its first sign the label (`+` agreement, `~` weak, `-` none); the first
 * line gives language and kind. Items and headings keep their lines, sentences of a paragraph are joined.
 */
export function labelledTexts(folder = join(import.meta.dirname, 'texts')): LabelledText[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => readLabelled(name, readFileSync(join(folder, name), 'utf8')));
}

function readLabelled(name: string, raw: string): LabelledText {
  const [head = '', ...lines] = raw.split('\n');
  const [, language, kind] = head.split(' ');
  let text = '';
  const units: LabelledUnit[] = [];
  for (const line of lines) {
    if (line === '') {
      if (text && !text.endsWith('\n\n')) text = `${text.trimEnd()}\n\n`;
      continue;
    }
    const unit = line.slice(2);
    const listed = /^(?:- |\d+\. |[A-Z]\w+: )/.test(unit);
    if (text && !text.endsWith('\n')) text += listed ? '\n' : ' ';
    const start = text.length;
    text += unit;
    units.push({ start, end: text.length, label: LABELS[line[0] as keyof typeof LABELS] });
  }
  return { name, language: language as SourceLanguage, kind: kind as SourceKind, text, units };
}
