import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { strip } from '../../server/src/markup';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const examplesFile = fileURLToPath(new URL('../../../shared/design/markup-examples.json', import.meta.url));

interface Example {
  readonly name: string;
  readonly source: string;
  readonly text: string;
  readonly spans: unknown;
  readonly problems: readonly unknown[];
  readonly frontMatter: unknown;
}

let folder: string;
beforeAll(() => {
  if (!existsSync(cli)) throw new Error('dist/cli.js is missing: npm run build first.');
  folder = mkdtempSync(join(tmpdir(), 'gloss-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const gloss = (args: readonly string[], input?: string) =>
  spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: 'utf8', input, maxBuffer: 1 << 28 });

describe('the built command line', () => {
  test('reads every example of the markup as it should be read', context => {
    if (!existsSync(examplesFile)) context.skip('the examples of the markup are not here');
    const examples: Example[] = JSON.parse(readFileSync(examplesFile, 'utf8'));
    const paths = examples.map((example, index) => {
      writeFileSync(join(folder, `${index}.gloss`), example.source);
      return `${index}.gloss`;
    });
    const { files } = JSON.parse(gloss(['parse', '--format', 'json', ...paths]).stdout);
    for (const [index, example] of examples.entries()) {
      const { text, spans, frontMatter, problems } = files[index];
      const codes = problems.map((each: { code: string }) => each.code);
      const { name, source: _source, ...expected } = example;
      expect({ name, text, spans, frontMatter, problems: codes }).toEqual({ name, ...expected });
    }
  });

  test('says its version, its help, and what is wrong in one line', () => {
    expect(gloss(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(gloss(['check', '--help']).stdout).toContain('--fail-on');
    const wrong = gloss(['chekc']);
    expect([wrong.status, wrong.stdout, wrong.stderr.trim().split('\n').length]).toEqual([2, '', 1]);
  });

  test('formats a reference with the processor that stands beside it', () => {
    writeFileSync(join(folder, 'gloss.yaml'), 'citations: {style: apa}\n');
    writeFileSync(
      join(folder, 'references.yaml'),
      '- {id: berg, type: book, title: Quiet lakes, author: [{family: Berg, given: Ann}], issued: {date-parts: [[2017]]}, publisher: Shore}\n',
    );
    const { stdout, status } = gloss(['cite', 'berg#p. 12', '--format', 'json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).files).toEqual([{ key: 'berg#p. 12', text: '(Berg, 2017, p. 12)' }]);
    expect(gloss(['bibliography']).stdout).toContain('Quiet lakes');
    expect(gloss(['bibliography', '--format', 'markdown']).stdout).toContain('*Quiet lakes*');
    const ids = (...more: string[]) =>
      JSON.parse(gloss(['bibliography', ...more, '--format', 'csl-json']).stdout).map(
        (item: { id: string }) => item.id,
      );
    expect(ids('--used-only')).not.toContain('berg');
    expect(ids()).toContain('berg');
    expect(gloss(['cite', 'breg']).status).toBe(2);
    expect(gloss(['cite', '--help']).stdout).toContain('Citations by CSL (citeproc-js), https://citationstyles.org');
  });

  test('formats by a style of the project’s own, and says where there is none', () => {
    writeFileSync(
      join(folder, 'house.csl'),
      `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
        <info><title>House</title><id>house</id><updated>2024-01-01T00:00:00Z</updated></info>
        <citation><layout prefix="‹" suffix="›"><text variable="title"/></layout></citation>
        <bibliography><layout><text variable="title"/></layout></bibliography>
      </style>`,
    );
    expect(gloss(['cite', 'berg', '--style', 'house.csl']).stdout).toBe('‹Quiet lakes›\n');
    const missing = gloss(['cite', 'berg', '--style', 'hut.csl']);
    expect([missing.status, missing.stderr]).toEqual([2, 'gloss: There is no citation style “hut.csl”.\n']);
  });

  test('says on several threads, in order, what one thread says, with the cache and without', () => {
    const project = mkdtempSync(join(tmpdir(), 'gloss-threads-'));
    try {
      writeFileSync(join(project, 'gloss.yaml'), '');
      writeFileSync(join(project, 'glossary.yaml'), '- {id: n, type: state, name: North}\n');
      const count = 400;
      for (let i = 0; i < count; i++) {
        const text = `1. North and [South]{s${i % 7}} agreed to build a bridge.\n\nSee [it]{cite: "d${(i * 7) % 410}#${1 + (i % 3)}"}.\n`;
        writeFileSync(join(project, `d${i}.gloss`), text);
      }
      writeFileSync(join(project, 'd17.gloss'), new Uint8Array([0xff, 0xfe, 0xfd]));
      const run = (...args: string[]) =>
        spawnSync(process.execPath, [cli, 'check', '--format', 'json', ...args], {
          cwd: project,
          encoding: 'utf8',
          maxBuffer: 1 << 28,
          env: { ...process.env, XDG_CACHE_HOME: join(project, '.cache') },
        });
      // Few enough paths at a time for one thread.
      const expected: { path: string; problems?: readonly { code: string }[] }[] = [];
      const paths = Array.from({ length: count }, (_, i) => `d${i}.gloss`).sort();
      for (let at = 0; at < count; at += 200) {
        expected.push(...JSON.parse(run(...paths.slice(at, at + 200)).stdout).files);
      }
      expect(new Set(expected.flatMap(each => each.problems ?? []).map(each => each.code))).toContain(
        'citation/locator-missing',
      );
      for (const args of [[], ['--no-cache'], ['.']]) {
        const { stdout, status } = run(...args);
        // A folder stands for the documents that can be read.
        expect(status).toBe(args[0] === '.' ? 1 : 2);
        const documents = JSON.parse(stdout).files.filter((each: { path: string }) => each.path.endsWith('.gloss'));
        expect(documents.map((each: { path: string }) => each.path.replace('./', ''))).toEqual(
          args[0] === '.' ? paths.filter(each => each !== 'd17.gloss') : paths,
        );
        if (args[0] !== '.') expect(documents).toEqual(expected);
      }
      // What an earlier run found is taken over where a change does not concern it, and only there.
      for (const [name, text] of [
        ['glossary.yaml', '- {id: n, type: state, name: North}\n- {id: s1, type: state, name: South}\n'],
        ['d7.gloss', '1. Another text.\n'],
        ['gloss.yaml', 'rules: {agreement/untagged: off}\n'],
      ] as const) {
        writeFileSync(join(project, name), text);
        expect(run().stdout).toBe(run('--no-cache').stdout);
      }
    } finally {
      rmSync(project, { recursive: true, force: true });
    }
  }, 180_000);

  test('takes lines of JSON from a pipe', () => {
    const { stdout } = gloss(
      ['check', '--stdin-jsonl', '--rule', 'markup/empty-annotation'],
      '{"path":"a.gloss","text":"[x]{}"}\n',
    );
    expect(JSON.parse(stdout).problems).toHaveLength(1);
  });

  test('leaves every file whole when it is killed between the files of an import', { timeout: 120_000 }, async () => {
    const texts = join(folder, 'texts');
    const count = 6;
    // Large enough to be written in several pieces.
    const textOf = (index: number) => `Minutes ${index}\n\nThe ministers met ]{briefly} in Lima.\n`.repeat(12_000);
    let cut = 0;
    for (let round = 0; round < 3; round++) {
      mkdirSync(texts);
      const names = Array.from({ length: count }, (_, index) => `t${index}.txt`);
      for (const [index, name] of names.entries()) writeFileSync(join(texts, name), textOf(index));
      const written = () => readdirSync(texts).filter(each => each.endsWith('.gloss'));
      const importing = spawn(process.execPath, [cli, 'import', ...names], { cwd: texts, stdio: 'ignore' });
      const ended = new Promise(done => importing.on('exit', done));
      while (importing.exitCode === null && written().length <= round) await new Promise(done => setTimeout(done, 1));
      importing.kill('SIGKILL');
      await ended;
      const there = written();
      if (there.length > 0 && there.length < count) cut++;
      for (const name of there) {
        const text = readFileSync(join(texts, name), 'utf8');
        expect(strip(text), name).toBe(textOf(Number(/\d+/.exec(name)![0])));
        expect(text).toContain('text-sha256: ');
      }
      rmSync(texts, { recursive: true });
    }
    expect(cut, 'imports that were killed on the way').toBeGreaterThan(0);
  });
});
