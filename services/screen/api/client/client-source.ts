/** OpenAPI description -> the source of a TypeScript client: one typed function for each operation, on `fetch` alone. */

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: 'path' | 'query';
    readonly required: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema: Schema }>> }>>;
}

export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const plainTypes: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  null: 'null',
};

const objectType = ({ properties = {}, required = [], additionalProperties }: Schema): string => {
  const fields = Object.entries(properties).map(
    ([name, schema]) => `readonly ${JSON.stringify(name)}${required.includes(name) ? '' : '?'}: ${typeOf(schema)};`,
  );
  const open = typeof additionalProperties === 'object' ? typeOf(additionalProperties) : null;
  if (fields.length === 0) return `Readonly<Record<string, ${open ?? 'unknown'}>>`;
  return `{ ${fields.join(' ')} }${open === null ? '' : ' & Readonly<Record<string, unknown>>'}`;
};

const typeOf = (schema: Schema): string => {
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) return [...new Set(choice.map(typeOf))].join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(' | ');
  if (schema.type === 'array') return `readonly (${schema.items ? typeOf(schema.items) : 'unknown'})[]`;
  if (schema.type === 'object') return objectType(schema);
  if (typeof schema.type === 'object') return schema.type.map((type) => typeOf({ type })).join(' | ');
  return plainTypes[schema.type ?? ''] ?? 'unknown';
};

const fieldsOf = ({ parameters }: Operation, where: 'path' | 'query'): string | null => {
  const fields = parameters.filter((one) => one.in === where);
  if (fields.length === 0) return null;
  const optional = fields.every(({ required }) => !required);
  const types = fields.map(
    ({ name, required, schema }) => `readonly ${name}${required ? '' : '?'}: ${typeOf(schema)};`,
  );
  return `readonly ${where}${optional ? '?' : ''}: { ${types.join(' ')} };`;
};

const bodyOf = ({ requestBody }: Operation): string | null => {
  if (!requestBody) return null;
  const json = requestBody.content['application/json'];
  return `readonly body: ${json ? typeOf(json.schema) : 'FormData'};`;
};

const answerOf = ({ responses }: Operation): string => {
  const schema = responses['200']?.content?.['application/json']?.schema;
  return schema ? typeOf(schema) : 'null';
};

const functionOf = (path: string, method: string, operation: Operation): string => {
  const given = [fieldsOf(operation, 'path'), fieldsOf(operation, 'query'), bodyOf(operation)].filter(
    (one) => one !== null,
  );
  const argument =
    given.length === 0
      ? ''
      : `given: { ${given.join(' ')} }${given.every((one) => one.includes('?:') && one.startsWith('readonly query?')) ? ' = {}' : ''}`;
  const sent = given.length === 0 ? '{}' : 'given';
  return `/** ${operation.summary} */\n${operation.operationId}: (${argument}): Promise<${answerOf(operation)}> => call(${JSON.stringify(method.toUpperCase())}, ${JSON.stringify(path)}, ${sent}),`;
};

const frame = (
  functions: string,
): string => `// Made by \`npm run client\` from the description under /api/v1/openapi.json.

/** Any answer but a good one; \`problem\` as RFC 9457 says. */
export class CallRefused extends Error {
  readonly status: number;
  readonly problem: unknown;
  constructor(status: number, problem: unknown) {
    super(\`The call was answered with \${status}.\`);
    this.status = status;
    this.problem = problem;
  }
}

interface Sent {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

const addressOf = (path: string, { path: places = {}, query = {} }: Sent): string => {
  const place = path.replace(/\\{(\\w+)\\}/g, (_, name: string) => encodeURIComponent(String(places[name])));
  const fields = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined).map((one) => [name, String(one)]),
  );
  return fields.length === 0 ? place : \`\${place}?\${new URLSearchParams(fields)}\`;
};

/** @param options.address e.g. http://localhost:3095; @param options.token from the account page */
export const createClient = ({ address, token }: { readonly address: string; readonly token: string }) => {
  const call = async <Answer>(method: string, path: string, sent: Sent): Promise<Answer> => {
    const isForm = sent.body instanceof FormData;
    const response = await fetch(\`\${address}/api/v1\${addressOf(path, sent)}\`, {
      method,
      headers: {
        authorization: \`Bearer \${token}\`,
        ...(sent.body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
      },
      ...(sent.body === undefined ? {} : { body: isForm ? (sent.body as FormData) : JSON.stringify(sent.body) }),
    });
    const text = await response.text();
    const answer = text === '' ? null : JSON.parse(text);
    if (!response.ok) throw new CallRefused(response.status, answer);
    return answer as Answer;
  };
  return {
${functions}
  };
};
`;

export const clientSource = ({ paths }: Description): string =>
  frame(
    Object.entries(paths)
      .flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => functionOf(path, method, operation)),
      )
      .join('\n'),
  );
