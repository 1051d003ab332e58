import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asLabel, asPlain, withoutTurns } from '../../../server/src/features/label';

/** What VS Code makes links of in a notification, commands among them (`parseLinkedText`). */
const links = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
/** What it makes pictures of in quick picks and the status bar. */
const icons = /\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/;

test.each([
  '[x](command:workbench.action.quit)',
  'read [this](https://evil.example "title") now',
  '$(trash) $(sync~spin)',
  '[$(x)](file:///etc/passwd)',
])('%s is text to a notification and a quick pick', text => {
  expect(links.test(text) || icons.test(text)).toBe(true);
  expect(asPlain(text)).not.toMatch(links);
  expect(asPlain(text)).not.toMatch(icons);
  expect(asPlain(text).replaceAll('\u2060', '')).toBe(text);
});

test('so is any other', () => {
  const pieces = fc.constantFrom('[', ']', '(', ')', '$', 'a', 'command:', 'https://x', ' ', '\u202E', '\n', '\u2060');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), parts => {
      const shown = asPlain(parts.join(''));
      expect(shown).not.toMatch(links);
      expect(shown).not.toMatch(icons);
      expect(shown).not.toMatch(/[\u202A-\u202E\u2066-\u2069\n]/);
    }),
  );
});

test('a label is on one line, and nothing turns it around', () => {
  expect(asLabel(' a\n\u202Eb\t c ')).toBe('a b c');
  expect(withoutTurns('a\n\u2067b\u2069')).toBe('a\nb');
});
