/** A way in for who has none: whoever may run commands on this machine may let people in. */
import type { Config } from '../../shared/config.ts';
import { listUsers } from '../store/users.ts';
import { readInstanceAddress } from './parts/instance-note.ts';
import { makeSignInLink } from './parts/make-sign-in-link.ts';
import { visitStorage } from './parts/visit-storage.ts';
import { PlainError } from './usage.ts';

export interface SignInLinkCommand {
  /** null: the first administrator. */
  readonly email: string | null;
}

/** @throws PlainError when nobody has that address. */
export const signInLink = ({ email }: SignInLinkCommand, config: Config): Promise<number> =>
  visitStorage(config, async ({ db }) => {
    const users = (await listUsers(db)).filter(({ disabled }) => !disabled);
    const user =
      email === null
        ? users.find(({ role }) => role === 'administrator')
        : users.find((known) => known.email === email.toLowerCase());
    if (user === undefined) {
      throw new PlainError(
        email === null ? 'There is no user yet; npm start prints a link.' : 'No user has that address.',
      );
    }
    const address =
      config.publicUrl ?? readInstanceAddress(config.dataDir, null) ?? `http://${config.host}:${config.port}`;
    console.log(await makeSignInLink(db, { userId: user.id, address }));
    console.log('Good for one sign-in within three days.');
    return 0;
  });
