import { Command, CommanderError, Option } from 'commander';
import { DomainError } from '@tizilim/domain';
import { languages, pickLanguage, text, type Language } from '@tizilim/messages';
import { complain, EXIT, type Io } from './io.js';

export interface Terminal {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The `tizilim` command. Commands are loaded when they are called, so that those which need
 * no database start at once and load no server code.
 * @returns exit code: 0 fine, 1 lines rejected or to confirm, 2 refused or failed, 3 wrong use
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let code: number = EXIT.ok;
  const language = languageOf(args, terminal.env);
  const io = { stdout: terminal.stdout, stderr: terminal.stderr, language } as Io;
  const program = describeCommands(io, (result) => (code = result));
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    complain(io, describeFault(error, language));
    return EXIT.refused;
  }
}

function describeFault(error: unknown, language: Language): string {
  if (error instanceof DomainError) return text(error.code, language, error.params);
  if (error instanceof Error && error.name === 'ConfigError') return error.message;
  // A fault of ours, not of the user: the place it happened helps whoever has to mend it.
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function languageOf(args: readonly string[], env: Terminal['env']): Language {
  const at = args.indexOf('--lang');
  const given = at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--lang='))?.slice(7);
  return pickLanguage(given ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG']);
}

type Finish = (code: number) => void;

interface ImportFlags {
  readonly asOf?: string;
  readonly region?: string;
  readonly rows?: string;
  readonly confirmClosing?: boolean;
  readonly data?: string;
}

function describeCommands(io: Io, finish: Finish): Command {
  const program = new Command('tizilim')
    .description(text('cli.about', io.language))
    .addOption(new Option('--lang <language>', text('cli.lang', io.language)).choices([...languages]))
    .exitOverride()
    .configureOutput({ writeOut: (line) => void io.stdout.write(line), writeErr: (line) => void io.stderr.write(line) });
  addOfflineCommands(program, io, finish);
  addSystemCommands(program, io, finish);
  addDataCommands(program, io, finish);
  for (const command of allCommands(program)) {
    command.exitOverride().configureOutput({ writeOut: (line) => void io.stdout.write(line), writeErr: (line) => void io.stderr.write(line) });
    if (!command.options.some((option) => option.long === '--lang')) command.addOption(new Option('--lang <language>', text('cli.lang', io.language)).choices([...languages]));
  }
  return program;
}

function allCommands(command: Command): Command[] {
  return command.commands.flatMap((child) => [child, ...allCommands(child)]);
}

function addOfflineCommands(program: Command, io: Io, finish: Finish): void {
  const say = (key: string): string => text(key, io.language);
  program
    .command('check')
    .description(say('cli.check'))
    .argument('<file>')
    .option('--json', say('cli.json'))
    .option('--encoding <name>', say('cli.check.encoding'))
    .option('--lines <n>', say('cli.check.lines'))
    .option('--map <title=column>', say('cli.check.map'), (value: string, before: readonly string[]) => [...before, value], [])
    .option('--workbook <out.xlsx>', say('cli.check.workbook'))
    .action(async (file: string, options: Record<string, string | boolean | readonly string[]>) => {
      const { runCheck } = await import('./check/run-check.js');
      finish(await runCheck({ file, ...options }, io));
    });
  program
    .command('labels')
    .description(say('cli.labels'))
    .argument('[file.csv]')
    .option('--out <out.pdf>', say('cli.labels.out'))
    .option('--sheet <format>', say('cli.labels.sheet'), 'a4-65')
    .option('--symbology <name>', say('cli.labels.symbology'), 'code128')
    .option('--start <cell>', say('cli.labels.start'))
    .option('--make-numbers <n>', say('cli.labels.make-numbers'))
    .option('--json', say('cli.json'))
    .action(async (file: string | undefined, options: Record<string, string | boolean>) => {
      const { runLabels } = await import('./labels/run-labels.js');
      finish(await runLabels({ file, ...options }, io));
    });
}

function addSystemCommands(program: Command, io: Io, finish: Finish): void {
  const say = (key: string): string => text(key, io.language);
  program
    .command('up')
    .description(say('cli.up'))
    .option('--demo', say('cli.up.demo'))
    .option('--data <folder>', say('cli.data'))
    .action(async (options: { demo?: boolean; data?: string }) => {
      const { runUp } = await import('./up/run-up.js');
      finish(await runUp(options, io));
    });
  program
    .command('demo')
    .description(say('cli.demo'))
    .option('--voters <n>', say('cli.demo.voters'), '20000')
    .option('--region <ab>', say('cli.demo.region'), '10')
    .option('--seed <n>', say('cli.demo.seed'), '1')
    .option('--out <folder>', say('cli.demo.out'), 'out/demo')
    .action(async (options: { voters: string; region: string; seed: string; out: string }) => {
      const { runDemo } = await import('./demo/run-demo.js');
      finish(await runDemo(options, io));
    });
  program
    .command('bench')
    .description(say('cli.bench'))
    .argument('<name>', 'ingest')
    .option('--lines <n>', say('cli.bench.lines'))
    .option('--json', say('cli.json'))
    .action(async (name: string, options: { lines?: string; json?: boolean }) => {
      const { runBench } = await import('./bench/run-bench.js');
      finish(await runBench(name, options, io));
    });
  for (const name of ['migrate', 'reset', 'verify'] as const) {
    program
      .command(name)
      .description(say(`cli.${name}`))
      .option('--data <folder>', say('cli.data'))
      .option('--json', say('cli.json'))
      .action(async (options: { data?: string; json?: boolean }) => {
        const { runMigrate, runReset, runVerify } = await import('./system/run-system.js');
        finish(await { migrate: runMigrate, reset: runReset, verify: runVerify }[name](options, io));
      });
  }
}

function addDataCommands(program: Command, io: Io, finish: Finish): void {
  const say = (key: string): string => text(key, io.language);
  const user = program.command('user').description(say('cli.user'));
  const add = user.command('add').description(say('cli.user.add')).argument('<login>');
  add.requiredOption('--role <role>', say('cli.user.role')).option('--name <name>', say('cli.user.name'));
  add.option('--region <ab>', say('cli.user.region')).option('--district <kato>', say('cli.user.district')).option('--precinct <id>', say('cli.user.precinct'));
  for (const command of [add, user.command('password').description(say('cli.user.password')).argument('<login>'), user.command('disable').description(say('cli.user.disable')).argument('<login>').requiredOption('--reason <text>', say('cli.user.reason'))]) {
    command.option('--data <folder>', say('cli.data')).action(async (login: string, options: Record<string, string>) => {
      const { runUser } = await import('./user/run-user.js');
      finish(await runUser(command.name(), login, options, io));
    });
  }
  program
    .command('import')
    .description(say('cli.import'))
    .argument('<kind>', 'individuals|addresses|documents|exclusions|territory|precincts')
    .argument('<file>')
    .option('--as-of <date>', say('cli.import.as-of'))
    .option('--rows <n>', say('cli.import.rows'))
    .option('--confirm-closing', say('cli.import.confirm-closing'))
    .option('--region <ab>', say('cli.user.region'))
    .option('--data <folder>', say('cli.data'))
    .action(async (kind: string, file: string, { rows, ...options }: ImportFlags) => {
      const { runImportCommand } = await import('./import/run-import-command.js');
      finish(await runImportCommand(kind, file, { ...options, ...(rows === undefined ? {} : { declaredRows: Number(rows) }) }, io));
    });
}
