import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { rules } from '../../../server/src/checks';

const folder = fileURLToPath(new URL('../../../docs/rules', import.meta.url));
const codes = rules.map(each => each.code);
const pages = readdirSync(folder, { recursive: true })
  .map(path => String(path).replaceAll('\\', '/'))
  .filter(path => path.endsWith('.md') && path !== 'README.md')
  .map(path => path.slice(0, -'.md'.length));

describe('rules and their pages', () => {
  test('every rule has a page and every page a rule', () => {
    expect([...pages].sort()).toEqual([...codes].sort());
  });

  test('no code stands twice', () => expect(new Set(codes).size).toBe(codes.length));

  test.each(rules.map(rule => [rule.code, rule] as const))(
    '%s: the page says what the rule does and its severity',
    (code, rule) => {
      const page = readFileSync(join(folder, `${code}.md`), 'utf8');
      expect(page.startsWith(`# ${code}\n`)).toBe(true);
      expect(page).toMatch(
        rule.severity === 'off' ? /^Off by default\.$/m : new RegExp(`^Severity: ${rule.severity}[.;]`, 'm'),
      );
      for (const heading of [
        '## What it checks',
        '## Why',
        '## Example',
        '## How to mend it',
        '## How to switch it o',
      ]) {
        expect(page).toContain(heading);
      }
    },
  );

  test('the index lists every rule with its severity', () => {
    const index = readFileSync(join(folder, 'README.md'), 'utf8');
    const rows = [...index.matchAll(/^\| \[([^\]]+)\]\(([^)]+)\) \| (\w+) \|/gm)].map(match => match.slice(1, 4));
    expect(rows).toEqual([...rules].map(({ code, severity }) => [code, `${code}.md`, severity]));
  });
});
