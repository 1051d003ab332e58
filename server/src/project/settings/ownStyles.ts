import type { FormatterLoaders } from '../../citations';
import type { ProjectFiles } from '../files/files';

/** The name by which a project's style is asked for: a file of its own, so that no other project's has the same, by `ROOT#styles/own.csl`. */
export const styleName = (root: string, style: string): string =>
  isOwnStyle(style) ? `${root.replace(/\/$/, '')}#${style.trim()}` : style;

const isOwnStyle = (style: string): boolean => /\.csl$/i.test(style.trim());

/** Loaders that read a project's own styles (see `styleName`) from its folder, and none outside it; others as before. */
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
