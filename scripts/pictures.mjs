// Takes the pictures of `docs/images/` in a real editor on the sample project, in a light and a dark theme.
//   npm run pictures [-- NAME …]
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchBrowser } from '../test/workbench/browser.mjs';
import * as person from '../test/workbench/gestures.mjs';
import { startServer, workbenchUrl } from '../test/workbench/server.mjs';
import { installTools } from '../test/workbench/tools.mjs';
import { prepare, root } from './prepare.mjs';

const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' };
const statement = 'hld-2024-statement.gloss';

/** A text that is to be imported, cut up as a PDF's is. */
const minutes = Buffer.from(
  `Joint Communiqu\u00e9 of the Ministers of Defense of Peru and the United States

Lima, March 3, 2010

The two ministers met in Lima and looked back on three years of work to-

gether. They agreed to hold the third meeting of the group in Wash-

ington before the end of the year, and asked their staff to pre-

pare its agenda.
`,
  'latin1',
);

/** A text that cites the sample's cable, once in words that do not stand there. */
const brief = `---
id: brief
kind: study
title: What the group rests on
language: en
---
What the group rests on

[The [group]{bwg} met in Lima for the second time.]{cite: "09LIMA9901#1"} Its cable says of
the basis that it is “[regulated by an informal agreement of the two
governments]{cite: "09LIMA9901#3"}”, and lawyers have asked what such words weigh (Lipson, 1991, p. 500).

[The trade agreement came later.]{cite: }
`;

/** Each leaves the editor as the picture wants it. */
const pictures = {
  async hover(page) {
    await person.openFile(page, statement);
    await person.squiggle(page, 'warning');
    await person.goToText(page, 'Bicentenary Working Group');
    await person.hover(page);
  },
  async problems(page) {
    await person.openFile(page, statement);
    await person.squiggle(page, 'warning');
    await page.keyboard.press('Control+Shift+m');
    await page.locator('.markers-panel .monaco-list-row').first().waitFor({ timeout: 30_000 });
  },
  async 'quick-fix'(page) {
    await person.openFile(page, statement);
    await person.squiggle(page, 'warning');
    await person.goToText(page, 'Peru became the first country');
    await person.quickFixes(page);
  },
  async explanation(page) {
    await person.openFile(page, statement);
    await person.squiggle(page, 'warning');
    await person.goToText(page, 'committed to work as partners');
    await person.hover(page);
  },
  async 'tag-all'(page) {
    await person.openFile(page, statement);
    await person.squiggle(page, 'warning');
    await person.goToText(page, 'Peru became the first country');
    await person.quickFixes(page);
    await page.locator('.action-widget .monaco-list-row').filter({ hasText: 'Tag all' }).first().click();
    const places = page.locator('.bulk-edit-panel .monaco-list-row');
    await places.first().waitFor({ timeout: 30_000 });
    await places.filter({ hasText: 'Blue Dot' }).first().click();
    await person.sleep(1500);
  },
  async cable(page) {
    await person.openFile(page, '09LIMA9901.gloss');
    await person.squiggle(page, 'hint');
    await person.goToText(page, '241530Z');
    await person.hover(page);
  },
  async 'linking-walk'(page) {
    await person.openFile(page, statement);
    await person.squiggle(page, 'warning');
    await person.startCommand(page, 'Gloss: Link Names One by One');
    await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Not this entity' }).first().waitFor();
    await page.keyboard.press('s');
    await person.sleep(1000);
  },
  async 'refactor-preview'(page) {
    await person.openFile(page, statement);
    await person.squiggle(page, 'warning');
    await person.goToText(page, 'Blue Dot Network');
    await person.goToText(page, 'Peru became the first');
    await person.quickFixes(page);
    await page.locator('.action-widget .monaco-list-row').filter({ hasText: 'in the project' }).first().click();
    await page.locator('.bulk-edit-panel .monaco-list-row').first().waitFor({ timeout: 30_000 });
    await person.sleep(1000);
  },
  async ambiguous(page, workspace) {
    writeFileSync(
      path.join(workspace, 'glossary', 'neighbours.yaml'),
      [
        '- {id: robles-ana, type: person, name: Ana Robles, aliases: [Robles], description: Minister of Fisheries from 2008 to 2011.}',
        '- {id: robles-luis, type: person, name: Luis Robles, aliases: [Robles], description: Minister of Ports from 2009 to 2012.}',
        '- {id: robles-pier, type: place, name: Robles Pier, aliases: [Robles]}',
        '',
      ].join('\n'),
    );
    writeFileSync(
      path.join(workspace, 'sources', 'harbour.gloss'),
      '---\nid: harbour\nlanguage: en\ndate: 2010-03-02\n---\nThe meeting began at nine.\n\nMinister Robles promised a new pier for the boats.\n',
    );
    await person.sleep(1500);
    await person.openFile(page, 'harbour.gloss');
    await page.locator('.monaco-editor .view-line').first().waitFor();
    await person.sleep(2000);
    await person.goToText(page, 'Robles promised');
    await person.hover(page);
  },
  async 'code-lens'(page) {
    await person.openFile(page, 'mechanisms.yaml');
    await page.locator('.codelens-decoration').first().waitFor({ timeout: 30_000 });
    await person.sleep(1500);
  },
  async 'cable-outline'(page) {
    await person.openFile(page, '09LIMA9901.gloss');
    await person.runCommand(page, 'Explorer: Focus on Outline View');
    await page.locator('.outline-pane .monaco-list-row').nth(5).waitFor({ timeout: 30_000 });
    await person.goToText(page, 'PREL');
    await person.hover(page);
  },
  async import(page) {
    await startImport(page);
    await person.sleep(500);
  },
  async imported(page) {
    await startImport(page);
    await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Reflow' }).first().click();
    const reflowed = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: /Reflow\s*yes/ });
    await reflowed.first().waitFor({ timeout: 30_000 });
    await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Create the document' }).first().click();
    await page.locator('.tab.active', { hasText: 'minutes.gloss' }).first().waitFor({ timeout: 30_000 });
    await person.squiggle(page, 'warning');
    await person.sleep(500);
  },
  async completion(page) {
    await person.openFile(page, 'artemis-2024.gloss');
    await person.squiggle(page, 'hint');
    await person.goToText(page, 'Slovakia signed');
    await page.keyboard.press('Home');
    await page.keyboard.type('[Lima]{');
    await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor({ timeout: 30_000 });
    await person.sleep(800);
  },
  async citation(page) {
    await person.openFile(page, 'brief.gloss');
    await person.squiggle(page, 'warning');
    await person.goToText(page, 'met in Lima');
    await person.hover(page);
  },
  async 'in-text-citation'(page) {
    await person.openFile(page, 'brief.gloss');
    await person.squiggle(page, 'warning');
    await person.goToText(page, 'Lipson');
    await person.hover(page);
  },
  async 'quote-differs'(page) {
    await person.openFile(page, 'brief.gloss');
    await person.squiggle(page, 'warning');
    await person.goToText(page, 'informal agreement');
    await person.hover(page);
  },
  async 'cite-completion'(page) {
    await person.openFile(page, 'brief.gloss');
    await person.squiggle(page, 'warning');
    await person.goToText(page, 'cite: }');
    // the cursor is behind the first letter
    for (let at = 1; at < 'cite: '.length; at++) await page.keyboard.press('ArrowRight');
    await page.keyboard.type('peru');
    await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor({ timeout: 30_000 });
    await person.sleep(1000);
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-details-container').first().waitFor({ timeout: 30_000 });
    await person.sleep(500);
    for (const key of ['ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    await person.sleep(1000);
  },
  async walkthrough(page) {
    await person.runCommand(page, 'Welcome: Open Walkthrough...').catch(() => {});
    await person.sleep(500);
    await page.keyboard.type('Gloss');
    await page.keyboard.press('Enter');
    await page.locator('.getting-started-step').first().waitFor({ timeout: 30_000 });
    await person.sleep(1500);
  },
};

/** Opens the form that imports the text of the scratch project. */
async function startImport(page) {
  // The menu has the command once the extensions are there.
  await person.openFile(page, statement);
  await person.squiggle(page, 'warning');
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'minutes.txt' }).first().click();
  await page.locator('.tab.active', { hasText: 'minutes.txt' }).first().waitFor({ timeout: 30_000 });
  await page
    .locator('.explorer-folders-view .monaco-list-row', { hasText: 'minutes.txt' })
    .first()
    .click({ button: 'right' });
  const entry = page.locator('.monaco-menu .action-label', { hasText: 'Import Source Text' }).first();
  await entry.waitFor({ timeout: 30_000 });
  await person.sleep(500); // a menu that has just opened takes no click
  await entry.click();
  await page.locator('.quick-input-list .monaco-list-row').nth(4).waitFor({ timeout: 60_000 });
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !pictures[name]);
if (unknown.length) {
  console.error(`pictures: there is no ${unknown.join(', ')}; there are ${Object.keys(pictures).join(', ')}.`);
  process.exit(2);
}
prepare({ quiet: true });
await installTools();
const images = path.join(root, 'docs', 'images');
mkdirSync(images, { recursive: true });
let failed = 0;

for (const [theme, colorTheme] of Object.entries(themes)) {
  for (const [name, arrange] of Object.entries(pictures)) {
    if (wanted.length && !wanted.includes(name)) continue;
    // A copy, an editor and a browser for each: no picture shows what another left behind.
    const scratch = mkdtempSync(path.join(os.tmpdir(), 'gloss-pictures-'));
    const workspace = path.join(scratch, 'peru-us-dialogue');
    cpSync(path.join(root, 'samples', 'peru-us-dialogue'), workspace, { recursive: true });
    writeFileSync(path.join(workspace, 'minutes.txt'), minutes);
    writeFileSync(path.join(workspace, 'sources', 'brief.gloss'), brief);
    const server = await startServer({
      extensions: [root],
      settings: { 'workbench.colorTheme': colorTheme, 'editor.fontSize': 13 },
    });
    const browser = await launchBrowser({ width: 1200, height: 720, scale: 1.5 });
    try {
      await browser.page.goto(workbenchUrl(server, workspace));
      await person.workbenchReady(browser.page);
      await arrange(browser.page, workspace);
      await browser.page.screenshot({ path: path.join(images, `${name}-${theme}.png`) });
      console.log(`docs/images/${name}-${theme}.png`);
    } catch (error) {
      failed++;
      console.error(`${name}, ${theme}: ${error.message}`);
      await browser.page
        .screenshot({ path: path.join(scratch, '..', `gloss-picture-failed-${name}-${theme}.png`) })
        .catch(() => {});
    } finally {
      await browser.close();
      await server.stop();
      rmSync(scratch, { recursive: true, force: true });
    }
  }
}
process.exit(failed ? 1 : 0);
