import { describe, expect, test } from 'vitest';
import { textRuns } from '../../../server/src/citations';
import { escapeMarkdown, markdownOf, plainFromMarkdown, webLink, webUrl } from '../../../server/src/features/markdown';

describe('text of a project in Markdown', () => {
  test.each([
    ['a link', '[x](command:evil)', '\\[x\\]\\(command:evil\\)'],
    ['HTML', '<img onerror=alert(1)>', '\\<img onerror=alert\\(1\\)\\>'],
    ['an entity', '&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['code', '`rm`', '\\`rm\\`'],
    ['emphasis', '*a* _b_ ~c~', '\\*a\\* \\_b\\_ \\~c\\~'],
    ['a heading', '# Title', '\\# Title'],
    ['a list', '- item', '\\- item'],
    ['an underline', '=== a', '\\=== a'],
    ['a numbered list', '12. item', '12\\. item'],
    ['an address', 'https://example.org', 'https\\://example.org'],
    ['an address without scheme', 'www.example.org', 'www\\.example.org'],
    ['a mail address', 'a@example.org', 'a\\@example.org'],
    ['a theme icon', '$(trash)', '\\$\\(trash\\)'],
    ['several lines', 'a\n\n    b\r\nc', 'a b c'],
    ['characters that turn the direction', 'a\u202Eb\u2066c', 'abc'],
    ['control characters', 'a\u0000b', 'a b'],
    ['a table', 'a | b', 'a \\| b'],
    ['a backslash', 'a\\b', 'a\\\\b'],
    ['plain words', 'Peru, 2007–2024: it’s fine.', 'Peru, 2007–2024: it’s fine.'],
  ])('%s shows as it is written', (_, text, escaped) => expect(escapeMarkdown(text)).toBe(escaped));

  test.each([
    ['https://example.org/a(b)', 'https://example.org/a%28b%29'],
    ['javascript:alert(1)', undefined],
    ['command:workbench.action.quit', undefined],
    ['file:///etc/passwd', undefined],
    ['no address', undefined],
  ])('%s as the target of a link', (address, target) => expect(webUrl(address)).toBe(target));

  test('a formatted citation keeps italics and bold, with blanks outside of them, and nothing else', () => {
    const html =
      'Berg. <i>Lakes <span style="font-style:normal;">of</span> Peru. </i><b>2</b> &#60;x&#62; <a href="https://x.org">[x]</a>';
    expect(markdownOf(textRuns(html))).toBe('Berg. *Lakes* of *Peru.* **2** \\<x\\> [\\[x\\]](https://x.org/)');
  });

  test('what is no web address is no link', () => {
    expect(webLink('command:x')).toBe('command:x');
    expect(webLink('https://example.org/a')).toBe('[https\\://example.org/a](https://example.org/a)');
  });

  test('an editor without Markdown shows the text itself', () => {
    const written = '2 * 3 [x](y) *a* `b` \\ <c>';
    expect(plainFromMarkdown(`**${escapeMarkdown(written)}**`)).toBe(written);
    expect(plainFromMarkdown(webLink('https://example.org/a', 'The [page]'))).toBe('The [page]');
  });
});
