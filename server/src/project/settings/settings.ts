import type { TextRange } from '../../markup';

/** `gloss.yaml`, with every default filled in. */
export interface Settings {
  readonly name: string | null;
  /** Languages that entries should be named in (BCP 47). */
  readonly languages: readonly string[];
  /** Language of texts that do not say. */
  readonly language: string;
  /** Globs, relative to the project's folder. */
  readonly documents: readonly string[];
  readonly glossary: readonly string[];
  readonly references: readonly string[];
  /** Entry types, built-in ones included, by name. */
  readonly types: ReadonlyMap<string, FieldSet>;
  /** Layers of spans, `agreement` included, by name. */
  readonly layers: ReadonlyMap<string, FieldSet>;
  /** Fields that an entry of any type may have. */
  readonly commonFields: ReadonlyMap<string, FieldType>;
  /** The project's own fields of a front matter. */
  readonly frontMatter: ReadonlyMap<string, FieldType>;
  readonly agreements: { readonly minimumLevel: number; readonly lexicon: string | null };
  readonly citations: { readonly style: string; readonly locale: string };
  /** What `gloss.yaml` names of the project's own files: paths, not globs, in its order. */
  readonly named: readonly NamedFile[];
  /** Severity by rule, where the project says one. */
  readonly rules: ReadonlyMap<string, RuleSeverity>;
  /** What is wrong in `gloss.yaml` itself. */
  readonly problems: readonly SettingsProblem[];
}

/** A file that `gloss.yaml` names, relative to the project's folder. */
export interface NamedFile {
  readonly key: 'glossary' | 'references' | 'lexicon';
  readonly path: string;
  /** Where it is named; of `gloss.yaml`. */
  readonly range: TextRange;
}

export interface FieldSet {
  readonly label: string;
  readonly fields: ReadonlyMap<string, FieldType>;
}

export interface FieldType {
  readonly type: 'text' | 'number' | 'boolean' | 'date' | 'enum' | 'entity' | 'span' | 'citation' | 'url';
  /** `enum`: the values; `entity`: the entry types that fit, none for any. */
  readonly of: readonly string[];
  readonly list: boolean;
  readonly required: boolean;
}

export type RuleSeverity = 'error' | 'warning' | 'information' | 'hint' | 'off';

export interface SettingsProblem {
  /** One sentence; `range` is of `gloss.yaml`. */
  readonly message: string;
  readonly range: TextRange;
}
