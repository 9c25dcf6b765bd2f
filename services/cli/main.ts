/**
 * The command line: words -> a command -> an exit code.
 *
 * Each command loads what it needs when it is called: help is there at once, and `rank` never loads the screen.
 */
import { EmbeddedError } from '../../prisma/embedded.ts';
import { ConfigError, loadConfig } from '../../shared/config.ts';
import { createLog } from '../../shared/log.ts';
import { type Command, readArguments } from './read-arguments.ts';
import { PlainError, UsageError, usage } from './usage.ts';

/** Processes that stay write a line per job to their log, unless a person is looking on; commands only tell of failures. */
const usualLevel = (name: Command['name']): string => {
  if (name !== 'start' && name !== 'web' && name !== 'worker') return 'error';
  return process.stderr.isTTY ? 'warn' : 'info';
};

const run = async (command: Command): Promise<number> => {
  if (command.name === 'help') {
    console.log(usage);
    return 0;
  }
  const config = loadConfig();
  const log = createLog(config.logLevel ?? usualLevel(command.name));
  switch (command.name) {
    case 'start':
      return await (await import('./start.ts')).start(config, log);
    case 'demo':
      return await (await import('./demo.ts')).demo(command, config, log);
    case 'rank':
      return await (await import('./rank.ts')).rank(command, config, log);
    case 'rematch':
      return await (await import('./rematch.ts')).rematch(command, config, log);
    case 'status':
      return await (await import('./status.ts')).status(config, log);
    case 'sign-in-link':
      return await (await import('./sign-in-link.ts')).signInLink(command, config);
    case 'backup':
      return await (await import('./backup.ts')).backupCommand(command, config);
    case 'restore':
      return await (await import('./restore.ts')).restoreCommand(command, config);
    case 'rotate-key':
      return await (await import('./rotate-key.ts')).rotateKey(config);
    case 'audit-log':
      return await (await import('./audit-log.ts')).auditLog(config);
    case 'export-person':
      return await (await import('./export-person.ts')).exportPerson(command, config);
    case 'export-case':
      return await (await import('./export-case.ts')).exportCase(command, config);
    case 'erase':
      return await (await import('./erase.ts')).eraseCommand(command, config);
    case 'web':
      return await (await import('./web.ts')).web(config, log);
    case 'worker':
      return await (await import('./worker.ts')).worker(config, log);
    case 'eval':
      return await (await import('./eval.ts')).evalCommand(command, config, log);
    case 'learn':
      return await (await import('./learn.ts')).learn(command, config);
    case 'audit':
      return await (await import('./audit.ts')).audit(command, config);
  }
};

/** What people can put right is told in plain words; anything else is a fault of ours and shows where it arose. */
const tell = (error: unknown): number => {
  if (error instanceof UsageError) {
    console.error(`shortlist95: ${error.message}\n\n${usage}`);
    return 2;
  }
  if (error instanceof PlainError || error instanceof ConfigError || error instanceof EmbeddedError) {
    console.error(`shortlist95: ${error.message}`);
    return 1;
  }
  console.error(error);
  return 1;
};

const main = async (): Promise<number> => {
  try {
    return await run(readArguments(process.argv.slice(2)));
  } catch (error) {
    return tell(error);
  }
};

// Somebody read enough of the output (`| head`): no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => process.exit('code' in error && error.code === 'EPIPE' ? 0 : 1));
}
process.exitCode = await main();
// Whatever a library left open (a timer, a socket) must not keep the terminal waiting.
process.exit();
