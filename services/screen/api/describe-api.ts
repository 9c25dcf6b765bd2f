/** The endpoints -> OpenAPI 3.1, from the very schemas that check what comes in. */
import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';

type Json = Readonly<Record<string, unknown>>;

/** Dates are sent as JSON sends them. */
const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type !== 'date') return;
      jsonSchema.type = 'string';
      jsonSchema.format = 'date-time';
    },
  });
  return described;
};

const parametersOf = (fields: z.ZodObject | undefined, where: 'path' | 'query'): readonly Json[] =>
  Object.entries(fields?.shape ?? {}).map(([name, schema]) => {
    const { description, ...described } = schemaOf(schema as z.ZodType, 'input');
    return {
      name,
      in: where,
      required: where === 'path' || !(schema as z.ZodType).safeParse(undefined).success,
      ...(description === undefined ? {} : { description }),
      schema: described,
    };
  });

const files: Json = {
  type: 'object',
  properties: {
    folder: { type: 'string', enum: ['cvs', 'briefs'] },
    files: { type: 'array', items: { type: 'string', contentMediaType: 'application/octet-stream' } },
  },
  required: ['files'],
};

const bodyOf = ({ body }: Endpoint): Json => {
  if (body === undefined) return {};
  const content =
    body === 'files'
      ? { 'multipart/form-data': { schema: files } }
      : { 'application/json': { schema: schemaOf(body, 'input') } };
  return { requestBody: { required: true, content } };
};

const problem = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const responsesOf = ({ method, answer, params, body, query }: Endpoint): Json => ({
  ...(answer === null
    ? { 204: { description: 'Done' } }
    : {
        200: {
          description: 'What was asked for',
          headers: { ETag: { schema: { type: 'string' } } },
          content: { 'application/json': { schema: schemaOf(answer, 'input') } },
        },
      }),
  ...(method === 'GET' ? { 304: { description: 'As it was (If-None-Match)' } } : {}),
  ...(body || query || params ? { 400: problem('What was sent does not fit') } : {}),
  401: problem('No token, or none that is good'),
  403: problem('The role does not allow it'),
  ...(params ? { 404: problem('There is no such thing') } : {}),
});

const operationOf = (endpoint: Endpoint): Json => ({
  operationId: endpoint.id,
  tags: [endpoint.tag],
  summary: endpoint.summary,
  parameters: [...parametersOf(endpoint.params, 'path'), ...parametersOf(endpoint.query, 'query')],
  ...bodyOf(endpoint),
  responses: responsesOf(endpoint),
});

export const describeApi = (endpoints: readonly Endpoint[]): Json => {
  const paths: Record<string, Record<string, Json>> = {};
  for (const endpoint of endpoints) {
    const path = paths[endpoint.path] ?? {};
    path[endpoint.method.toLowerCase()] = operationOf(endpoint);
    paths[endpoint.path] = path;
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'shortlist95',
      version: '1',
      description: 'Everything the pages do. Tokens are made on the account page.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    tags: [...new Set(endpoints.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Problem: {
          type: 'object',
          description: 'RFC 9457',
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            detail: { type: 'string' },
            instance: { type: 'string' },
          },
          required: ['title', 'status'],
        },
      },
    },
  };
};
