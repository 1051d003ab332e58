import { parseArgs } from 'node:util';
import type { Terminal } from './terminal';
import { UsageError } from './usageError';

/** One command of `gloss`. */
export interface Command {
  readonly name: string;
  /** `[PATH…]`, `FILE…`. */
  readonly operands: string;
  readonly about: string;
  /** Whose work it rests on, for its help. */
  readonly credit?: string;
  readonly options: readonly Option[];
  /** Formats of its output, the default first. */
  readonly formats: readonly string[];
  /** Resolves to the exit status. */
  run(options: Options, terminal: Terminal): Promise<number>;
}

export interface Option {
  /** `out` for `--out`. */
  readonly name: string;
  /** Name of its value, for the help; absent for a switch. */
  readonly value?: string;
  readonly about: string;
  /** May be given several times, or with several values between commas. */
  readonly several?: boolean;
}

/** What the command line says, checked against what the command knows. */
export interface Options {
  readonly operands: readonly string[];
  readonly format: string;
  /** The project's folder, if one is named. */
  readonly project: string | undefined;
  readonly quiet: boolean;
  /** Whether the switch is there. */
  has(name: string): boolean;
  value(name: string): string | undefined;
  values(name: string): readonly string[];
}

/** Options that every command has. */
export const commonOptions = (formats: readonly string[]): readonly Option[] => [
  { name: 'project', value: 'DIR', about: 'the project’s folder (default: the nearest one upwards with a gloss.yaml)' },
  { name: 'format', value: formats.join('|'), about: `how the result is written (default: ${formats[0]})` },
  { name: 'no-cache', about: 'read every document anew, on one processor, and keep nothing of this run' },
  { name: 'quiet', about: 'no summary and no progress' },
  { name: 'help', about: 'this help' },
  { name: 'version', about: 'the version' },
];

/** Reads the arguments of a command; throws a `UsageError` for what it does not know. */
export function optionsOf(command: Command, args: readonly string[]): Options {
  const known = [...command.options, ...commonOptions(command.formats)];
  const { values, positionals } = parse(command, known, args);
  const all = (name: string): string[] => {
    const found = values[name];
    return Array.isArray(found) ? found.flatMap(each => String(each).split(',')).filter(Boolean) : [];
  };
  const value = (name: string) => {
    const found = values[name];
    return typeof found === 'string' ? found : undefined;
  };
  const format = value('format') ?? command.formats[0]!;
  if (!command.formats.includes(format)) {
    throw new UsageError(`--format is ${command.formats.join(' or ')}, not “${format}”.`);
  }
  return {
    operands: positionals,
    format,
    project: value('project'),
    quiet: values.quiet === true,
    has: name => values[name] === true,
    value,
    values: all,
  };
}

function parse(command: Command, known: readonly Option[], args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      strict: true,
      options: Object.fromEntries(
        known.map(
          each => [each.name, { type: each.value ? 'string' : 'boolean', multiple: each.several ?? false }] as const,
        ),
      ),
    });
  } catch (error) {
    const [reason] = (error as Error).message.split('. ');
    throw new UsageError(`${reason!.replace(/\.$/, '')}; see gloss ${command.name} --help.`);
  }
}
