// The desktop VS Code, as @vscode/test-electron downloads it.
import { spawn } from 'node:child_process';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';

/** Whether VS Code's download can be reached from here. */
export async function canDownload() {
  if (process.env.GLOSS_EDITOR === 'code-server') return false;
  try {
    const answer = await fetch('https://update.code.visualstudio.com/api/releases/stable', {
      signal: AbortSignal.timeout(4000),
    });
    return answer.ok;
  } catch {
    return false;
  }
}

/** Downloads it once and returns the path of the program. */
export const desktopProgram = () => downloadAndUnzipVSCode('stable');

/** Runs a test module in it. Resolves to the exit status of the run: 0 passed, 1 failed. */
export async function runInDesktop({ root, suite, workspace, onLine }) {
  const program = await desktopProgram();
  const args = [
    workspace,
    '--disable-extensions',
    '--disable-workspace-trust',
    '--skip-welcome',
    '--skip-release-notes',
    '--no-sandbox',
    '--disable-gpu-sandbox',
    '--disable-updates',
    `--extensionDevelopmentPath=${root}`,
    `--extensionTestsPath=${suite}`,
  ];
  // Its own output goes through us, so that the lines of the tests can be told from the program's.
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, GLOSS_TEST: '1' } });
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream.on('data', data => {
      const lines = (rest + data).split('\n');
      rest = lines.pop();
      for (const line of lines) onLine(line);
    });
  }
  return new Promise(done => child.on('close', code => done(code === 0 ? 0 : 1)));
}
