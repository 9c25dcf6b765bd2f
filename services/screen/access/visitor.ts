import type { FastifyRequest } from 'fastify';
import type { UserRole } from '../../store/users.ts';
import { userRoles } from '../../store/users.ts';

/** Who is asking. */
export interface Visitor {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: UserRole;
  /** Of the interface; null: what the browser asks for. */
  readonly language?: string | null;
  /** Names are hidden from them. */
  readonly blind?: boolean;
}

/** Tells who sends a request; null when they have not signed in. */
export type Recognise = (request: FastifyRequest) => Promise<Visitor | null>;

/** What a route asks of whoever calls it; `anybody` needs no sign-in. */
export type Needs = UserRole | 'anybody';

declare module 'fastify' {
  interface FastifyRequest {
    /** null only on routes that anybody may call. */
    visitor: Visitor | null;
  }
  interface FastifyContextConfig {
    /** Unless stated: looking takes a viewer, changing a recruiter. */
    readonly needs?: Needs;
    /** Looking at it becomes an entry of the audit log. */
    readonly noted?: boolean;
  }
}

const looks = ['GET', 'HEAD', 'OPTIONS'];

export const needsOf = (method: string, stated: Needs | undefined): Needs =>
  stated ?? (looks.includes(method) ? 'viewer' : 'recruiter');

export const isAllowed = (visitor: Visitor | null, needs: Needs): boolean =>
  needs === 'anybody' || (visitor !== null && userRoles.indexOf(visitor.role) >= userRoles.indexOf(needs));
