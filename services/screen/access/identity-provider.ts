/** OpenID Connect: authorization code with PKCE, state and nonce (OpenID Connect Core 1.0; RFC 9700). */
import * as client from 'openid-client';

export interface ProviderOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What must be the same when the browser comes back. */
export interface Departure {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface Arrival {
  /** Issuer and subject: unique over all providers. */
  readonly subject: string;
  /** Only one that the provider has verified. */
  readonly email: string | null;
}

export interface IdentityProvider {
  readonly depart: (redirectUri: string) => Promise<{ readonly to: string; readonly departure: Departure }>;
  /** @throws when the answer does not belong to this departure, or the provider refuses. */
  readonly arrive: (current: URL, departure: Departure) => Promise<Arrival>;
}

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** The provider is first asked when somebody signs in, so that one that is away keeps nobody from starting. */
export const createIdentityProvider = ({ issuer, clientId, clientSecret }: ProviderOptions): IdentityProvider => {
  const url = new URL(issuer);
  const execute = loopback.has(url.hostname) ? [client.allowInsecureRequests] : [];
  const discover = () => client.discovery(url, clientId, clientSecret, undefined, { execute });
  let discovered: Promise<client.Configuration> | null = null;
  const configuration = (): Promise<client.Configuration> => {
    discovered ??= discover().catch((error: unknown) => {
      discovered = null;
      throw error;
    });
    return discovered;
  };
  return {
    depart: async (redirectUri) => {
      const verifier = client.randomPKCECodeVerifier();
      const departure = { state: client.randomState(), nonce: client.randomNonce(), verifier };
      const to = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid email',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state: departure.state,
        nonce: departure.nonce,
      });
      return { to: to.href, departure };
    },
    arrive: async (current, { state, nonce, verifier }) => {
      const tokens = await client.authorizationCodeGrant(await configuration(), current, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('the provider sent no identity');
      const email = claims.email_verified === true && typeof claims.email === 'string' ? claims.email : null;
      return { subject: `${claims.iss} ${claims.sub}`, email };
    },
  };
};
