import { intendedTag, reasons, tagCategory, tagCode } from './codes';
import { type Explain, said } from './explanation';

const kinds = {
  subject: 'Subject code',
  program: 'Program code',
  geographic: 'Country or region',
  organization: 'Organization',
} as const;

/** TAGS code: its official name, its kind and category; for an unknown one, what may be meant. */
export const explainTag: Explain = (_, { value }, { say }) => {
  const code = tagCode(value);
  if (!code) {
    const meant = intendedTag(value);
    return said(say('{0}: not a known TAGS code', value), meant && say('{0} has {1}.', meant.of, meant.code));
  }
  const category = code.kind === 'subject' ? tagCategory(value) : undefined;
  return said(
    code.name ? `${value}: ${code.name}` : value,
    category ? `${say(kinds[code.kind])}, ${say(category)}` : say(kinds[code.kind]),
    code.name === null && say('The code is in use; its meaning is not confirmed.'),
  );
};

/** A reason to classify, by section and letter. */
export const explainReason: Explain = (header, token, { say }) => {
  const letter = /\(([a-h])\)/i.exec(token.value)?.[1]?.toLowerCase();
  const before = header.tokens.filter(each => each.kind === 'reason' && each.range.start <= token.range.start);
  const section = before.flatMap(each => /1\.[45]/.exec(each.value)?.[0] ?? []).pop() ?? '1.4';
  const meaning = letter && reasons.get(section)?.get(letter);
  if (!meaning) return null;
  const words = say(meaning);
  return said(say('Reason {0}', `${section}(${letter})`), `${words[0]!.toUpperCase()}${words.slice(1)}.`);
};
