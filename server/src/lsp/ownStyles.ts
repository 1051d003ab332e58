import type { FormatterLoaders } from '../citations';
import type { ProjectFiles } from '../project';

/** Whether a project's style is a file of its own. */
export const isOwnStyle = (style: string): boolean => /\.csl$/i.test(style.trim());

/** Names a project's own style so that no other project's has the same name: `ROOT#styles/own.csl`. */
export const ownStyleUri = (root: string, style: string): string => `${root.replace(/\/$/, '')}#${style.trim()}`;

/** Loaders that read a project's own styles (see `ownStyleUri`) from its folder, and none outside it; others as before. */
export const withOwnStyles = (loaders: FormatterLoaders, files: ProjectFiles): FormatterLoaders => ({
  loadProcessor: () => loaders.loadProcessor(),
  loadLocale: language => loaders.loadLocale(language),
  async loadStyle(id) {
    const hash = id.lastIndexOf('#');
    if (hash < 0 || !isOwnStyle(id)) return loaders.loadStyle(id);
    const parts = id.slice(hash + 1).split(/[/\\]/);
    if (parts.includes('..')) return null;
    const root = id.slice(0, hash);
    const uri = `${root}/${parts.map(encodeURIComponent).join('/')}`;
    return (await files.stat(uri, root)) ? new TextDecoder().decode(await files.read(uri)) : null;
  },
});
