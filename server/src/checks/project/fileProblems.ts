import { t } from '@vscode/l10n';
import type { Snapshot } from '../../project';
import { relativePath } from '../../project';
import type { Rule } from '../rule';

/** What is wrong in `gloss.yaml`, where the key concerned takes its default, and in the lexicon that it names. */
export const projectSettingsInvalid: Rule = {
  code: 'project/settings-invalid',
  severity: 'error',
  *checkProject(snapshot) {
    const uri = uriOf(snapshot, 'settings');
    if (uri) for (const { message, range } of snapshot.settings.problems) yield { uri, range, message };
    const lexicon = uriOf(snapshot, 'lexicon');
    if (lexicon) for (const { message, range } of snapshot.lexicon.problems) yield { uri: lexicon, range, message };
  },
};

/** What is wrong in `gloss.reviewed.yaml`: the item concerned sets nothing aside. */
export const projectReviewedInvalid: Rule = {
  code: 'project/reviewed-invalid',
  severity: 'warning',
  *checkProject(snapshot) {
    const uri = uriOf(snapshot, 'reviewed');
    if (uri) for (const { message, range } of snapshot.reviewed.problems) yield { uri, range, message };
  },
};

/** A file of the project cannot be read, so that nothing it says counts. */
export const projectFileUnreadable: Rule = {
  code: 'project/file-unreadable',
  severity: 'error',
  *checkProject({ root, unreadable }) {
    for (const [uri, reason] of unreadable) {
      const path = relativePath(root, uri) ?? uri;
      yield { uri, range: { start: 0, end: 0 }, message: t('{0} cannot be read: {1}', path, reason), data: { reason } };
    }
  },
};

/** A file that `gloss.yaml` names is not there or cannot be read: told where it is named. */
export const projectFileMissing: Rule = {
  code: 'project/file-missing',
  severity: 'error',
  *checkProject(snapshot) {
    const uri = uriOf(snapshot, 'settings');
    if (!uri) return;
    const { missing, unreadable, root } = snapshot;
    const reasons = new Map([...unreadable].map(([file, reason]) => [relativePath(root, file), reason]));
    for (const { path, range } of missing) {
      const reason = reasons.get(path.replace(/^\.\//, ''));
      const message =
        reason === undefined
          ? t('The project’s folder has no file “{0}”.', path)
          : t('{0} cannot be read: {1}', path, reason);
      yield { uri, range, message };
    }
  },
};

const uriOf = ({ files }: Snapshot, role: 'settings' | 'lexicon' | 'reviewed'): string | undefined =>
  [...files.values()].find(each => each.role === role)?.uri;
