// What a person does in the workbench, for scripts that take pictures.

export const sleep = milliseconds => new Promise(done => setTimeout(done, milliseconds));

export const workbenchReady = page => page.waitForSelector('.monaco-workbench .statusbar-item', { timeout: 90_000 });

/** Opens the quick input with a key and fills it. */
async function quickInput(page, key, text) {
  const input = page.locator('.quick-input-widget .quick-input-box input').first();
  for (let tries = 0; ; tries++) {
    await page.keyboard.press(key);
    try {
      await input.waitFor({ state: 'visible', timeout: 3000 });
      break;
    } catch (error) {
      if (tries >= 5) throw error; // a workbench that is still starting swallows keys
    }
  }
  await input.fill(text);
}

const quickInputClosed = page =>
  page
    .locator('.quick-input-widget')
    .waitFor({ state: 'hidden', timeout: 15_000 })
    .catch(() => {});

/** Runs a command by its title as the palette shows it, `Gloss: Show Log`. */
export async function runCommand(page, title) {
  await startCommand(page, title);
  await quickInputClosed(page);
}

/** The same for a command that asks something next. */
export async function startCommand(page, title) {
  await quickInput(page, 'F1', `>${title}`);
  // Enter before the row is there would run the most recent command instead.
  const row = page
    .locator('.quick-input-list .monaco-list-row')
    .filter({ hasText: title.replace(/^.*: /, '') })
    .first();
  await row.waitFor({ timeout: 30_000 });
  await row.click();
  // A pointer that rests here would open a tooltip over what the command shows.
  await page.mouse.move(5, 400);
}

export async function openFile(page, name) {
  const base = name.split('/').pop();
  await quickInput(page, 'Control+p', name);
  await page
    .locator('.quick-input-list .monaco-list-row')
    .filter({ hasText: base })
    .first()
    .waitFor({ timeout: 30_000 });
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: base }).first().waitFor({ timeout: 30_000 });
  await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 30_000 });
}

/** Line and column 1-based, as the status bar shows them. */
export async function goTo(page, line, column = 1) {
  await quickInput(page, 'Control+g', `:${line}:${column}`);
  await page.keyboard.press('Enter');
  await quickInputClosed(page);
}

/** Puts the cursor into the first place where the text stands in the open editor. */
export async function goToText(page, text) {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+f');
  await page.locator('.find-widget.visible textarea').first().fill(text);
  await sleep(300);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
}

export const squiggle = (page, severity, timeout = 60_000) =>
  page.locator(`.monaco-editor .squiggly-${severity}`).first().waitFor({ state: 'attached', timeout });

export async function hover(page) {
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+i');
  const widget = page.locator('.monaco-hover:visible').first();
  await widget.waitFor({ timeout: 30_000 });
  for (let i = 0; i < 100 && /Loading/.test(await widget.textContent().catch(() => 'Loading')); i++) await sleep(100);
  await sleep(400); // it fades in
}

export async function quickFixes(page) {
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row').first().waitFor({ timeout: 30_000 });
  await sleep(400);
}
