import { t } from '@vscode/l10n';
import { type BibReader, isBibFile, loadBibReader, type ReadReferences, readReferences } from '../../citations';
import { type GlossaryReading, readGlossary } from '../../glossary';
import type { LongText } from '../../incremental';
import { affectedBy, type TextWords } from '../../linking';
import type { AnalysisContext } from '../analysis/analysisContext';
import { MatcherSource } from '../analysis/matcherSource';
import { FileRoles } from '../files/fileRoles';
import type { ProjectDisk } from '../files/projectDisk';
import { sameForSame } from '../sameForSame';
import type { ProjectFile } from '../snapshot';
import { noLexicon, type ProjectLexicon, readLexicon } from './readLexicon';
import { defaultSettings, readSettings } from './readSettings';
import { nothingReviewed, type Reviewed, readReviewed } from './reviewed';
import type { NamedFile, Settings } from './settings';

/** A text that the editor has open. */
export interface OpenFile {
  readonly text: LongText;
  readonly version: number | null;
}

/**
 * What a project's own files say: settings, glossary, references, agreement words, and what was reviewed. Open texts stand
 * over those of the disk. Read again, what did not change stays the same object.
 */
export class OwnFiles {
  readonly #root: string;
  readonly #open: ReadonlyMap<string, OpenFile>;
  readonly #disk = new Map<string, string>();
  #settings: Settings = defaultSettings;
  #roles: FileRoles;
  /** What the settings named when the disk was last looked at. */
  #sought: readonly NamedFile[] = [];
  #missing: readonly NamedFile[] = [];
  #glossary: GlossaryReading = readGlossary([]);
  #references: ReadReferences = readReferences([]);
  readonly #lexiconOf = sameForSame((text: string | undefined) => (text === undefined ? noLexicon : readLexicon(text)));
  readonly #reviewedOf = sameForSame((text: string | undefined) =>
    text === undefined ? nothingReviewed : readReviewed(text),
  );
  #lexicon: ProjectLexicon = noLexicon;
  #reviewed: Reviewed = nothingReviewed;
  #bib: BibReader | undefined;
  #matcher = new MatcherSource(this.#glossary.glossary);

  /** `open`: the texts that the editor has open, of whatever role; it changes with them. */
  constructor(root: string, open: ReadonlyMap<string, OpenFile>) {
    this.#root = root;
    this.#open = open;
    this.#roles = new FileRoles(root, this.#settings);
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** What each file of the project is, as the settings had it when the project was last read. */
  get roles(): FileRoles {
    return this.#roles;
  }

  /**
   * What the settings name and neither the disk nor the editor has, or what cannot be read. What an unsaved change of the
   * settings names is none of it: nobody has looked for that yet.
   */
  get missing(): readonly NamedFile[] {
    return this.#missing;
  }

  get glossary(): GlossaryReading {
    return this.#glossary;
  }

  get references(): ReadReferences {
    return this.#references;
  }

  get lexicon(): ProjectLexicon {
    return this.#lexicon;
  }

  get reviewed(): Reviewed {
    return this.#reviewed;
  }

  /** Finds the names of the glossary. */
  get matcher(): MatcherSource {
    return this.#matcher;
  }

  /** Looks at the disk: for the settings, and then for what they name. What was there and is not any more is forgotten. */
  async load(disk: ProjectDisk): Promise<void> {
    this.setDisk(this.#roles.settings, await disk.text(this.#roles.settings));
    this.readSettings();
    this.#renewRoles();
    const { glossary, references } = this.#settings;
    const { settings, reviewed, lexicon } = this.#roles;
    const listed = await Promise.all([glossary, references].map(globs => disk.list(globs)));
    const uris = new Set([...listed.flat(), reviewed, ...(lexicon ? [lexicon] : [])]);
    for (const uri of this.#disk.keys()) if (uri !== settings && !uris.has(uri)) this.#disk.delete(uri);
    for (const uri of uris) if (this.#roles.of(uri)) this.setDisk(uri, await disk.text(uri));
    await this.loadBibReader();
  }

  /** Takes the text of a file as the disk has it, `null` for none. */
  setDisk(uri: string, text: string | null): void {
    if (text === null) this.#disk.delete(uri);
    else this.#disk.set(uri, text);
  }

  readSettings(): void {
    const text = this.#text(this.#roles.settings);
    this.#settings = text === undefined ? defaultSettings : readSettings(text);
  }

  /** What documents are read with: what these files say, and which entries were chosen for names. */
  context(chosen: AnalysisContext['chosen']): AnalysisContext {
    const { settings, glossary, references, matcher, lexicon } = this;
    return {
      settings,
      glossary: glossary.glossary,
      references: references.references,
      matcher,
      lexicon: lexicon.data,
      chosen,
    };
  }

  /** Sorts files anew by what the settings say of them. */
  #renewRoles(): void {
    this.#roles = new FileRoles(this.#root, this.#settings);
    this.#sought = this.#settings.named;
  }

  /** Reads the files but the settings. Gives a test of whether the change of the glossary can concern a text of some words. */
  read(): (words: TextWords) => boolean {
    const files = [...this.files().values()];
    this.#missing = this.#missingAmong(files);
    const having = (role: ProjectFile['role']) => files.filter(each => each.role === role);
    this.#glossary = readGlossary(having('glossary'), this.#glossary);
    this.#matcher = this.#matcher.next(this.#glossary.glossary, this.#glossary.changed);
    this.#references = readReferences(having('references'), this.#references, this.#bib, t);
    const { lexicon, reviewed } = this.#roles;
    this.#lexicon = this.#lexiconOf(lexicon === null ? undefined : this.#text(lexicon));
    this.#reviewed = this.#reviewedOf(this.#text(reviewed));
    const { before, after } = this.#glossary.changed;
    return affectedBy([...before, ...after]);
  }

  /** The library that reads `.bib` files is loaded for a project that has one. Whether it was loaded just now. */
  async loadBibReader(): Promise<boolean> {
    const needed = [...this.#disk.keys(), ...this.#open.keys()].some(isBibFile);
    if (this.#bib || !needed) return false;
    this.#bib = await loadBibReader();
    return true;
  }

  /** The files by URI: settings, glossary, references, agreement words, what was reviewed; sorted. */
  files(): ReadonlyMap<string, ProjectFile> {
    const files: ProjectFile[] = [];
    for (const uri of new Set([...this.#disk.keys(), ...this.#open.keys()])) {
      const role = this.#roles.of(uri);
      if (!role || role === 'document') continue;
      files.push({ uri, role, text: this.#text(uri)!, version: this.#open.get(uri)?.version ?? null });
    }
    files.sort((a, b) => order[a.role] - order[b.role] || (a.uri < b.uri ? -1 : 1));
    return new Map(files.map(each => [each.uri, each]));
  }

  #missingAmong(files: readonly ProjectFile[]): NamedFile[] {
    const isThere = (named: NamedFile) => files.some(each => this.#roles.isNamed(named, each.uri));
    const isSought = ({ key, path }: NamedFile) => this.#sought.some(each => each.key === key && each.path === path);
    return this.#settings.named.filter(each => isSought(each) && !isThere(each));
  }

  #text(uri: string): string | undefined {
    const open = this.#open.get(uri);
    return open ? String(open.text) : this.#disk.get(uri);
  }
}

const order = { settings: 0, glossary: 1, references: 2, lexicon: 3, reviewed: 4 } as const;
