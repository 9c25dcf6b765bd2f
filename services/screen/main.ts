import type { AddressInfo } from 'node:net';
import { buildApp } from './app.tsx';
import type { ScreenOptions } from './screen-options.ts';

export interface Listening {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the screen.
 * @throws the listen error (EADDRINUSE …) when `port` is taken: whether another one may do is the caller's to say.
 */
export const startScreen = async (
  options: ScreenOptions & { readonly host: string; readonly port: number },
): Promise<Listening> => {
  const app = await buildApp(options);
  await app.listen({ host: options.host, port: options.port });
  const { port } = app.server.address() as AddressInfo;
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  return { address: `http://${host}:${port}`, close: () => app.close() };
};
