/** A session's cookie or a program's bearer token -> the user behind it. */
import type { FastifyRequest } from 'fastify';
import type { Database } from '../../../prisma/client.ts';
import { findTokenUser } from '../../store/api-tokens.ts';
import { findSessionUser } from '../../store/sessions.ts';
import type { User } from '../../store/users.ts';
import { hashSecret } from './secrets.ts';
import type { Recognise, Visitor } from './visitor.ts';

/** Over TLS the name binds the cookie to this host (RFC 6265bis, section 4.1.3.2). */
export const cookieNameFor = (request: FastifyRequest): string =>
  request.protocol === 'https' ? '__Host-session' : 'session';

export const sessionHashOf = (request: FastifyRequest): string | null => {
  const secret = request.cookies[cookieNameFor(request)];
  return secret === undefined ? null : hashSecret(secret);
};

const bearer = /^Bearer ([\w-]{43})$/;

const visitorOf = (user: User | null): Visitor | null =>
  user && {
    userId: user.id,
    name: user.name,
    email: user.email,
    role: user.role,
    language: user.language,
    blind: user.blind,
  };

export const recogniseUsers =
  (db: Database): Recognise =>
  async (request) => {
    const token = bearer.exec(request.headers.authorization ?? '')?.[1];
    if (token !== undefined) return visitorOf(await findTokenUser(db, hashSecret(token)));
    const hash = sessionHashOf(request);
    return hash === null ? null : visitorOf(await findSessionUser(db, hash));
  };
