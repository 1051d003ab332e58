import { t } from '@vscode/l10n';
import { placeOf, squashed, stationNamed } from '../../source';
import { cableRule } from './cableRule';

/** The post in the classification line is not the one that FM names (H18). `STATE` is the Department. */
export const cablePost = cableRule('cable/post', 'warning', function* ({ header, token }) {
  const place = token('post');
  if (!header.post || !header.from || !place || isSamePost(header.post, header.from)) return;
  yield {
    range: place.range,
    message: t('The classification line says {0}, but the telegram is from {1}.', header.post, header.from),
    related: { range: token('from')?.range, message: t('The originator stands here.') },
    correction: { path: ['post'], value: stationNamed(header.from)?.name ?? placeOf(header.from) },
  };
});

/** Whether a post and an originator are the same: as stations, or one name within the other (`USNATO`, `USMISSION USNATO`). SECTO counts what the Secretary sends while travelling. */
function isSamePost(post: string, from: string): boolean {
  const first = stationNamed(post);
  if (first && first === stationNamed(from)) return true;
  const name = squashed(post);
  if (name === 'SECTO') return /\bSECRETARY\b/.test(from);
  return squashed(from).includes(name) || name.includes(squashed(placeOf(from)));
}
