import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { Workspace } from './runCli';

let workspace: Workspace;
const inFolder = (files: Readonly<Record<string, string | Uint8Array>>) => (workspace = new Workspace(files));
afterEach(() => workspace?.remove());

const glossary =
  '- {id: lima, type: place, name: Lima}\n- {id: pact, type: agreement, name: Lake Pact, parties: [], signed: 2001}\n';

describe('check', () => {
  test('text: places 1-based, a summary, exit status by severity', async () => {
    const files = inFolder({
      'gloss.yaml': '',
      'glossary/a.yaml': glossary,
      'a.gloss': 'One line.\nIn [Lima]{limma}.\n',
    });
    const run = await files.gloss(['check', 'a.gloss']);
    expect(run).toEqual({
      status: 1,
      out: 'a.gloss:2:11: error: The glossary has no entry “limma”; did you mean “lima”? [entry/unknown]\n1 file checked: 1 error, 0 warnings, 0 remarks, 0 hints.\n',
      told: '',
    });
    expect((await files.gloss(['check', 'a.gloss', '--quiet'])).out.split('\n')).toHaveLength(2);
  });

  test('json: offsets of file and source text, range, data, summary', async () => {
    const files = inFolder({
      'gloss.yaml': '',
      'glossary/a.yaml': glossary,
      'a.gloss': '---\nid: A\n---\nIn [Lima]{limma}.\n',
    });
    const { status, out } = await files.gloss(['check', '--format', 'json', '--rule', 'entry/unknown', 'a.gloss']);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toEqual({
      files: [
        {
          path: 'a.gloss',
          problems: [
            {
              code: 'entry/unknown',
              severity: 'error',
              message: 'The glossary has no entry “limma”; did you mean “lima”?',
              offsets: { start: 24, end: 29 },
              source: { start: 7, end: 7 },
              range: { start: { line: 3, character: 10 }, end: { line: 3, character: 15 } },
              data: { id: 'limma', nearest: ['lima'] },
            },
          ],
        },
      ],
      summary: { files: 1, errors: 1, warnings: 0, information: 0, hints: 0 },
    });
  });

  test('of a whole project, what documents name and cite without markup is mentioned and used', async () => {
    const files = inFolder({
      'gloss.yaml': '',
      'glossary/a.yaml': '- {id: lima, type: place, name: Lima}\n- {id: quito, type: place, name: Quito}\n',
      'references.yaml':
        '- {id: berg, type: book, title: Lakes, author: [{family: Berg}], issued: {date-parts: [[2017]]}}\n- {id: lund, type: book, title: Seas}\n',
      'a.gloss': 'It rained in Lima (Berg, 2017).\n',
    });
    const { out } = await files.gloss(['check', '--format', 'json']);
    const told = JSON.parse(out).files.flatMap((each: { problems: { code: string; data: { id: string } }[] }) =>
      each.problems.map(({ code, data }) => `${code} ${data.id}`),
    );
    expect(told).toContain('entry/unmentioned quito');
    expect(told).toContain('citation/unused lund');
    expect(told).not.toContain('entry/unmentioned lima');
    expect(told).not.toContain('citation/unused berg');
    // Of one of its own files alone, the same is told.
    const own = await files.gloss(['check', '--rule', 'entry/unmentioned', 'glossary/a.yaml']);
    expect(own.out.match(/“\w+”/g)).toEqual(['“quito”']);
  });

  test('without paths: all documents and the project’s own files', async () => {
    const files = inFolder({
      'gloss.yaml': 'lnguage: en\n',
      'glossary/a.yaml': glossary,
      'b/b.gloss': 'x',
      'a.gloss': 'x',
    });
    const { out, status } = await files.gloss(['check', '--format', 'json']);
    expect(JSON.parse(out).files.map((each: { path: string }) => each.path)).toEqual([
      'a.gloss',
      'b/b.gloss',
      'gloss.yaml',
      'glossary/a.yaml',
    ]);
    expect(status).toBe(1);
  });

  test('a folder stands for the documents below it, a .txt for a text without annotations', async () => {
    const files = inFolder({ 'a/x.gloss': '[x]{y}', 'b/y.gloss': '[x]{y}', 'z.txt': '[x]{y}' });
    const { out } = await files.gloss(['check', '--format', 'json', '--rule', 'entry/unknown', 'a', 'z.txt']);
    const { files: found } = JSON.parse(out);
    expect(found.map((each: { path: string; problems: unknown[] }) => [each.path, each.problems.length])).toEqual([
      ['a/x.gloss', 1],
      ['z.txt', 0],
    ]);
  });

  test('files that cannot be read are listed, the rest goes on, exit status 2', async () => {
    const files = inFolder({ 'a.txt': 'fine', 'latin.txt': new Uint8Array([0x50, 0xfa]) });
    const { out, status, told } = await files.gloss(['check', '--format', 'json', 'none.txt', 'latin.txt', 'a.txt']);
    expect(JSON.parse(out).files).toEqual([
      { path: 'none.txt', error: 'there is no such file' },
      { path: 'latin.txt', error: 'it is not UTF-8; gloss import converts it' },
      { path: 'a.txt', problems: [] },
    ]);
    expect(status).toBe(2);
    expect(told.trim().split('\n')).toHaveLength(2);
  });

  test('--fail-on', async () => {
    const files = inFolder({ 'gloss.yaml': '', 'glossary/a.yaml': glossary, 'a.gloss': 'In Lima.' });
    expect((await files.gloss(['check', 'a.gloss'])).status).toBe(0);
    expect((await files.gloss(['check', 'a.gloss', '--fail-on', 'hint'])).status).toBe(1);
    expect((await files.gloss(['check', 'a.gloss', '--fail-on', 'warning'])).status).toBe(0);
  });

  test('severities of project and document, and what was set aside', async () => {
    const files = inFolder({
      'gloss.yaml': 'rules: {entry/unknown: hint, entity/unlinked: off}\n',
      'glossary/a.yaml': glossary,
      'a.gloss': 'In Lima with [x]{y}.',
      'b.gloss': '---\nrules: {entry/unknown: off}\n---\nIn Lima with [x]{y}.',
      'c.gloss': '---\nid: c\nrules: {entity/unlinked: warning}\n---\nThen to Lima, at last.',
      'gloss.reviewed.yaml': '- {rule: entity/unlinked, document: c, quote: Lima}\n',
    });
    const { out } = await files.gloss(['check', '--format', 'json', 'a.gloss', 'b.gloss', 'c.gloss']);
    const codes = JSON.parse(out).files.map((each: { problems: { code: string; severity: string }[] }) =>
      each.problems.map(({ code, severity }) => `${severity} ${code}`),
    );
    expect(codes).toEqual([['hint entry/unknown'], [], []]);
  });

  test('--stdin-jsonl gives one result a line', async () => {
    const files = inFolder({ 'glossary/a.yaml': glossary });
    const lines = [
      '{"path":"x.gloss","text":"[x]{y}"}',
      'not json',
      '{"path":"y.txt","text":"[x]{y}"}',
      '{"path":"z"}',
      '',
    ];
    const { out, status } = await files.gloss(['check', '--stdin-jsonl', '--rule', 'entry/unknown'], lines.join('\n'));
    const results = out
      .trim()
      .split('\n')
      .map(each => JSON.parse(each));
    expect(results.map(each => each.problems?.length ?? 'error')).toEqual([1, 'error', 0, 'error']);
    expect(results[0].path).toBe('x.gloss');
    expect(status).toBe(2);
  });

  test('the project is sought upwards from the first path', async () => {
    const files = inFolder({ 'p/gloss.yaml': '', 'p/glossary/a.yaml': glossary, 'p/s/a.gloss': '[x]{lima}' });
    expect((await files.gloss(['check', 'p/s/a.gloss', '--rule', 'entry/unknown'])).status).toBe(0);
    expect((await files.gloss(['check', 'p/s/a.gloss', '--rule', 'entry/unknown', '--project', '.'])).status).toBe(1);
  });

  test('sarif and github, for the services that read them', async () => {
    const files = inFolder({ 'gloss.yaml': '', 'glossary/a.yaml': glossary, 'a b.gloss': 'In [Lima]{limma}.\n' });
    const args = ['check', 'a b.gloss', 'none.gloss', '--rule', 'entry/unknown', '--format'];
    const { runs } = JSON.parse((await files.gloss([...args, 'sarif'])).out);
    expect(runs[0].results).toMatchObject([
      {
        ruleId: 'entry/unknown',
        level: 'error',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'a%20b.gloss' },
              region: { startLine: 1, startColumn: 11, endColumn: 16 },
            },
          },
        ],
      },
    ]);
    expect(runs[0].invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error' }],
    });
    expect((await files.gloss([...args, 'github'])).out.split('\n')[0]).toBe(
      '::error file=a b.gloss,line=1,endLine=1,col=11,endColumn=16,title=entry/unknown::The glossary has no entry “limma”; did you mean “lima”?',
    );
    const empty = await files.gloss(['check', '--format', 'sarif', '--rule', 'markup/empty-annotation', 'a b.gloss']);
    expect(JSON.parse(empty.out).runs[0].results).toEqual([]);
  });

  test('symbolic links out of the folder are not followed', async () => {
    const files = inFolder({ 'p/gloss.yaml': '', 'p/a.gloss': 'x', 'out/secret.gloss': 'x' });
    symlinkSync(join(files.folder, 'out'), join(files.folder, 'p/link'));
    symlinkSync(join(files.folder, 'out/secret.gloss'), join(files.folder, 'p/b.gloss'));
    const { out } = await files.gloss(['check', '--project', 'p', '--format', 'json']);
    expect(JSON.parse(out).files.map((each: { path: string }) => each.path)).toEqual(['p/a.gloss', 'p/gloss.yaml']);
  });
});

describe('other commands', () => {
  test('strip gives the source text', async () => {
    const files = inFolder({ 'a.gloss': '---\nid: A\n---\nIn [Lima]{lima}.\r\n', 'b.txt': '[x]{y}\n' });
    expect((await files.gloss(['strip', 'a.gloss', 'b.txt'])).out).toBe('In Lima.\r\n[x]{y}\n');
    expect(JSON.parse((await files.gloss(['strip', '--format', 'json', 'a.gloss'])).out)).toEqual({
      files: [{ path: 'a.gloss', text: 'In Lima.\r\n' }],
    });
  });

  test('link lists mentions with what is linked and who may be meant', async () => {
    const files = inFolder({ 'gloss.yaml': '', 'glossary/a.yaml': glossary, 'a.gloss': 'From [Lima]{lima} to Lima.' });
    const [file] = JSON.parse((await files.gloss(['link', '--format', 'json', 'a.gloss'])).out).files;
    expect(file.mentions).toMatchObject([
      {
        offsets: { start: 6, end: 10 },
        source: { start: 5, end: 9 },
        text: 'Lima',
        linked: 'lima',
        candidates: [{ id: 'lima', reasons: ['no other entry has this name'] }],
      },
      { offsets: { start: 21, end: 25 }, text: 'Lima', linked: null },
    ]);
  });

  test('outline tells kind, paragraphs and citations', async () => {
    const files = inFolder({ 'a.txt': '1. The lake was calm (Berg, 2017).\n\n2. The boats came home.\n' });
    const [file] = JSON.parse((await files.gloss(['outline', '--format', 'json', 'a.txt'])).out).files;
    expect(file.paragraphs.map((each: { number: number }) => each.number)).toEqual([1, 2]);
    expect(file.citations).toMatchObject([{ kind: 'author-year', works: [{ author: 'Berg', year: '2017' }] }]);
  });

  test('agreements: every passage, by date, in four forms', async () => {
    const files = inFolder({
      'gloss.yaml': '',
      'glossary/a.yaml': glossary,
      'b.gloss':
        '---\ndate: 2003-01\n---\n[They put the *pact*, in force since 2002,\nto use]{agreement: pact, status: in-force}.',
      'a.gloss':
        '---\ndate: 2001-05\n---\n[They signed the [pact]{pact}]{agreement: pact, status: signed}. [None]{agreement: none}.',
    });
    const { agreements } = JSON.parse((await files.gloss(['agreements', '--format', 'json'])).out);
    expect(agreements).toHaveLength(1);
    expect(agreements[0].passages.map((each: { quote: string; status: string }) => [each.status, each.quote])).toEqual([
      ['signed', 'They signed the pact'],
      ['in-force', 'They put the *pact*, in force since 2002, to use'],
    ]);
    expect((await files.gloss(['agreements', '--format', 'csv'])).out.split('\r\n')).toHaveLength(4);
    expect((await files.gloss(['agreements', '--format', 'markdown'])).out).toContain('\\*pact\\*');
    expect((await files.gloss(['agreements'])).out).toContain('2001-05, signed: “They signed the pact” [a.gloss]');
  });

  test('score counts the project’s own tags', async () => {
    const sentence = 'The two governments signed a fisheries agreement in Lima on 4 March 2001.';
    const files = inFolder({
      'gloss.yaml': '',
      'glossary/a.yaml': glossary,
      'a.gloss': `[${sentence}]{agreement: pact}\n\n[They had lunch.]{agreement: new}\n\n[${sentence}]{agreement: none}\n`,
    });
    const { all } = JSON.parse((await files.gloss(['score', '--format', 'json'])).out);
    expect(all).toMatchObject({ truePositives: 1, falsePositives: 1, falseNegatives: 1 });
  });
});

describe('wrong use', () => {
  test.each([
    [[], 2],
    [['nonsense'], 2],
    [['strip'], 2],
    [['check', '--colour'], 2],
    [['check', '--format', 'xml'], 2],
    [['check', '--fail-on', 'never'], 2],
    [['check', '--rule', 'entry/unknwn'], 2],
    [['check', '--project', 'nowhere'], 2],
    [['score', 'a.gloss'], 2],
    [['--help'], 0],
    [['check', '--help'], 0],
    [['--version'], 0],
  ] as const)('gloss %j', async (args, status) => {
    const files = inFolder({});
    const run = await files.gloss(args);
    expect(run.status).toBe(status);
    if (status === 2 && args.length) expect(run.told).toMatch(/^gloss: [^\n]+\n$/);
    else expect(run.told).toBe('');
  });
});
