import { version } from '../../../package.json';
import { type Command, optionsOf } from './command';
import { agreements } from './commands/agreements';
import { bibliography } from './commands/bibliography';
import { check } from './commands/check';
import { cite } from './commands/cite';
import { glossary } from './commands/glossary';
import { importCommand } from './commands/import';
import { link } from './commands/link';
import { outline } from './commands/outline';
import { parse } from './commands/parse';
import { score } from './commands/score';
import { strip } from './commands/strip';
import { commandHelp, help } from './help';
import type { Terminal } from './terminal';
import { UsageError } from './usageError';

const commands: readonly Command[] = [
  check,
  parse,
  strip,
  importCommand,
  outline,
  link,
  glossary,
  cite,
  bibliography,
  agreements,
  score,
];

/** Runs the command line; resolves to the exit status: 0 done, 1 problems, 2 wrong use or unreadable input. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name = '', ...rest] = args;
  try {
    if (name === '--version' || name === '-v') {
      await terminal.write(`${version}\n`);
      return 0;
    }
    if (name === '' || name === '--help' || name === '-h' || name === 'help') {
      const about = commands.find(each => each.name === rest[0]);
      await terminal.write(about ? commandHelp(about) : help(commands));
      return name === '' ? 2 : 0;
    }
    const command = commands.find(each => each.name === name);
    if (!command) {
      throw new UsageError(`There is no command “${name}”: ${commands.map(each => each.name).join(', ')}.`);
    }
    if (rest.includes('--help') || rest.includes('-h')) {
      await terminal.write(commandHelp(command));
      return 0;
    }
    if (rest.includes('--version')) {
      await terminal.write(`${version}\n`);
      return 0;
    }
    return await command.run(optionsOf(command, rest), terminal);
  } catch (error) {
    if (!(error instanceof UsageError) && process.env.GLOSS_DEBUG) terminal.tell(String((error as Error).stack));
    terminal.tell(`gloss: ${(error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, ' ')}`);
    return 2;
  }
}
