/**
 * One POST to an address somebody set: its name is resolved here, every address it has is looked at, and the connection
 * goes to one of those, so that a name cannot lead elsewhere between looking and calling. Redirects are not followed.
 */
import { lookup as resolve } from 'node:dns/promises';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { isPublic } from './is-public.ts';

/** A call that must not be made. */
export class RefusedAddress extends Error {
  override readonly name = 'RefusedAddress';
}

export interface Call {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Addresses of this machine and of private networks may be called, too. */
  readonly allowPrivate: boolean;
}

type Address = { readonly address: string; readonly family: number };
type Resolve = (host: string) => Promise<readonly Address[]>;

const timeoutMs = 10_000;

const resolveAll: Resolve = (host) => resolve(host, { all: true, verbatim: true });

const addressOf = async (url: URL, allowPrivate: boolean, names: Resolve): Promise<Address> => {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const found = family === 0 ? await names(host) : [{ address: host, family }];
  const [first] = found;
  if (first === undefined) throw new RefusedAddress('the name has no address');
  if (!allowPrivate && !found.every(({ address }) => isPublic(address)))
    throw new RefusedAddress('the address is private or of this machine');
  return first;
};

/**
 * @returns the status; anything but 2xx is for the caller to judge
 * @throws RefusedAddress, or the error of the connection
 */
export const post = async (
  { url, body, headers, allowPrivate }: Call,
  names: Resolve = resolveAll,
): Promise<number> => {
  const to = new URL(url);
  if (to.protocol !== 'https:' && to.protocol !== 'http:') throw new RefusedAddress('only http and https');
  const { address, family } = await addressOf(to, allowPrivate, names);
  const send = to.protocol === 'https:' ? requestHttps : requestHttp;
  return await new Promise<number>((done, fail) => {
    const call = send(to, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      agent: false,
      signal: AbortSignal.timeout(timeoutMs),
      lookup: (_host, options, found) =>
        options.all ? found(null, [{ address, family }]) : found(null, address, family),
    });
    call.once('error', fail);
    call.once('response', (answer) => {
      done(answer.statusCode ?? 0);
      // What it says is of no interest, however much it is.
      answer.destroy();
    });
    call.end(body);
  });
};
