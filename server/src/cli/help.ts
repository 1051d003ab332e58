import { type Command, commonOptions } from './command';

/** What `gloss --help` prints. */
export function help(commands: readonly Command[]): string {
  const usages = commands.map(each => `${each.name} ${each.operands}`.trim());
  const width = Math.max(...usages.map(each => each.length));
  return [
    'Gloss reads annotated source texts and checks them as the editor does.',
    '',
    'Usage: gloss COMMAND …',
    '',
    ...commands.map((each, index) => `  ${usages[index]!.padEnd(width)}  ${each.about}`),
    '',
    'gloss COMMAND --help tells the options of a command.',
    'Exit status: 0 done; 1 problems at or above --fail-on; 2 wrong use or unreadable input.',
    '',
  ].join('\n');
}

/** What `gloss COMMAND --help` prints. */
export function commandHelp(command: Command): string {
  const options = [...command.options, ...commonOptions(command.formats)];
  const usages = options.map(each => `--${each.name}${each.value ? ` ${each.value}` : ''}`);
  const width = Math.max(...usages.map(each => each.length));
  return [
    `Usage: gloss ${command.name} ${command.operands} [options]`,
    '',
    command.about,
    ...(command.credit ? [command.credit] : []),
    '',
    ...options.map((each, index) => `  ${usages[index]!.padEnd(width)}  ${each.about}`),
    '',
  ].join('\n');
}
