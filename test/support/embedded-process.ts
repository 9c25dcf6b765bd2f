/** A process that runs an embedded database, to be killed by tests: `tsx embedded-process.ts embedded|throwaway FOLDER`. */
import { connectEmbedded, EmbeddedError, startEmbedded } from '../../prisma/embedded.ts';
import { createThrowawayServer } from '../../prisma/throwaway.ts';

const say = (words: object): boolean => process.stdout.write(`${JSON.stringify(words)}\n`);

const [kind, folder = ''] = process.argv.slice(2);
try {
  if (kind === 'connect') {
    say({ url: connectEmbedded(folder) });
  } else {
    const server = kind === 'throwaway' ? await createThrowawayServer() : await startEmbedded(folder);
    say({ url: server.url, notes: 'notes' in server ? server.notes : [] });
    process.stdin.once('end', async () => {
      await server.close();
      say({ closed: true });
      process.exit(0);
    });
    process.stdin.resume();
  }
} catch (error) {
  if (!(error instanceof EmbeddedError)) throw error;
  say({ error: error.code, message: error.message, pid: error.pid });
}
