/** One thing a program may ask: address, what goes in, what comes out, and who may. Routing, checks and description read it. */
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Needs, Visitor } from '../access/visitor.ts';
import type { ScreenOptions } from '../screen-options.ts';

type Fields = z.ZodObject;
type Read<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

export interface Call<Params = unknown, Query = unknown, Body = unknown> {
  readonly world: ScreenOptions;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly visitor: Visitor;
  readonly request: FastifyRequest;
}

export interface Endpoint {
  /** Name of the operation, for clients. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below /api/v1, parameters in braces. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly needs?: Needs;
  /** Looking at it becomes an entry of the audit log. */
  readonly noted?: boolean;
  readonly params?: Fields;
  readonly query?: Fields;
  /** `files`: a form with files. */
  readonly body?: z.ZodType | 'files';
  /** null: there is nothing to say (204). */
  readonly answer: z.ZodType | null;
  /** undefined: there is no such thing. */
  readonly run: (call: Call) => Promise<unknown>;
}

/** Keeps what goes in and comes out in step with what is declared. */
export const endpoint = <
  Params extends Fields | undefined = undefined,
  Query extends Fields | undefined = undefined,
  Body extends z.ZodType | 'files' | undefined = undefined,
  Answer extends z.ZodType | null = null,
>(
  declared: Omit<Endpoint, 'params' | 'query' | 'body' | 'answer' | 'run'> & {
    readonly params?: Params;
    readonly query?: Query;
    readonly body?: Body;
    readonly answer: Answer;
    readonly run: (
      call: Call<Read<Params>, Read<Query>, Read<Body>>,
    ) => Promise<(Answer extends z.ZodType ? z.input<Answer> : null) | undefined>;
  },
): Endpoint => declared as unknown as Endpoint;

/** How browsers reach the screen, for addresses that are handed out. */
export const originOf = ({ world, request }: Pick<Call, 'world' | 'request'>): string =>
  world.publicUrl ?? `${request.protocol}://${request.host}`;

/** The caller is at fault, in a way the schemas do not know. */
export class ApiRefusal extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
