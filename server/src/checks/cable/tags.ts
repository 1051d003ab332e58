import { t } from '@vscode/l10n';
import { intendedTag, tagCode, tagCodesOf } from '../../source';
import { nearest } from '../nearest';
import { cableRule } from './cableRule';

/** A TAGS code is not known, or no subject code stands among them (H15). */
export const cableTags = cableRule('cable/tags', 'hint', function* ({ header }) {
  const tags = header.tokens.filter(token => token.kind === 'tag');
  // A misprinted subject code is told of as such.
  const isSubject = (value: string) =>
    tagCode(value)?.kind === 'subject' || (!tagCode(value) && !intendedTag(value) && likelyCodes(value).length > 0);
  if (tags.length > 0 && !header.tags.some(isSubject)) {
    yield {
      range: { start: tags[0]!.range.start, end: tags[tags.length - 1]!.range.end },
      message: t('No subject code stands among the TAGS: each cable has at least one.'),
    };
  }
  for (const { value, range } of tags) {
    if (tagCode(value)) continue;
    const intended = intendedTag(value);
    const likely = intended ? [intended.code] : likelyCodes(value);
    const one = likely.length === 1 ? likely[0] : undefined;
    yield {
      range,
      message: intended
        ? t('“{0}” is not a TAGS code; {1} has {2}.', value, intended.of, intended.code)
        : one
          ? t('“{0}” is not a known TAGS code; {1} ({2}) is near it.', value, one, tagCode(one)?.name ?? one)
          : t('“{0}” is not a known TAGS code.', value),
      ...(likely.length > 0 ? { data: { candidates: likely } } : {}),
      ...(one ? { correction: { path: ['tags', value], value: one } } : {}),
    };
  }
});

/** Known codes one letter away. Countries' codes are too short to guess; program codes are too like each other. */
function likelyCodes(code: string): readonly string[] {
  if (code.length < 4 || code.startsWith('K')) return [];
  return nearest(code, tagCodesOf('subject')).filter(each => each.length === 4);
}
