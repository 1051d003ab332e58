import picomatch from 'picomatch';
import type { NamedFile, Settings } from '../settings/settings';
import { relativePath } from './fileNames';

export type FileRole = 'settings' | 'reviewed' | 'lexicon' | 'glossary' | 'references' | 'document';

/** What each file of a project is for, by its place: the globs of the settings and two fixed names. */
export class FileRoles {
  readonly settings: string;
  readonly reviewed: string;
  /** The project's own agreement words, if it has any. */
  readonly lexicon: string | null;
  readonly #root: string;
  readonly #globs: readonly (readonly [FileRole, (path: string) => boolean])[];

  constructor(root: string, settings: Pick<Settings, 'glossary' | 'references' | 'documents' | 'agreements'>) {
    const folder = root.replace(/\/$/, '');
    this.#root = folder;
    this.settings = `${folder}/gloss.yaml`;
    this.reviewed = `${folder}/gloss.reviewed.yaml`;
    const { lexicon } = settings.agreements;
    this.lexicon = lexicon === null ? null : `${folder}/${lexicon.split(/[/\\]/).map(encodeURIComponent).join('/')}`;
    this.#globs = [
      ['glossary', matcher(settings.glossary)],
      ['references', matcher(settings.references)],
      ['document', matcher(settings.documents)],
    ];
  }

  /** `null`: the file is none of the project's. */
  of(uri: string): FileRole | null {
    if (uri === this.settings) return 'settings';
    if (uri === this.reviewed) return 'reviewed';
    if (uri === this.lexicon) return 'lexicon';
    const path = relativePath(this.#root, uri);
    if (path === null || isHidden(path)) return null;
    return this.#globs.find(([, matches]) => matches(path))?.[0] ?? null;
  }

  /** Whether a file is the one that `gloss.yaml` names. */
  isNamed({ key, path }: NamedFile, uri: string): boolean {
    if (key === 'lexicon') return uri === this.lexicon;
    return matcher([path])(relativePath(this.#root, uri) ?? '');
  }
}

/** Folders that no list enters; see `ProjectFiles.list`. */
const isHidden = (path: string): boolean => /(^|\/)(\.|node_modules\/)/.test(path);

/** Extended globs are left out: they alone can make a match take exponential time. */
function matcher(globs: readonly string[]): (path: string) => boolean {
  if (!globs.length) return () => false;
  return picomatch([...globs], plainGlobs);
}

const plainGlobs = { noextglob: true, nonegate: true };

/** Whether a glob can name more than one file: else it is a path. */
export const isGlob = (glob: string): boolean => picomatch.scan(glob, plainGlobs).isGlob;
