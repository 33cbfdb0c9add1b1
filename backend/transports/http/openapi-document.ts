import type { OpenAPI } from '@orpc/contract';
import { contract } from '@/contract';
import type { RefusalCode } from '@/contract/errors';
import { listProcedures, type Listed } from './list-procedures';
import { whoMayCall } from './who-may-call';

const facts = {
  info: { title: '三单到家 Sandan', version: '1', description: 'Every call is a POST with a JSON body.' },
  components: {
    securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'sandan_session' } },
  },
} satisfies Partial<OpenAPI.Document>;

const header: OpenAPI.ParameterObject = {
  name: 'x-sandan',
  in: 'header',
  required: true,
  description: 'Keeps forms of other sites out.',
  schema: { type: 'string', enum: ['1'] },
};

const refusalBody = (codes: readonly string[]) => ({
  type: 'object' as const,
  properties: {
    code: { enum: codes },
    message: { type: 'string' as const },
    details: {
      type: 'object' as const,
      additionalProperties: { type: ['string' as const, 'number' as const] },
    },
  },
  required: ['code', 'message', 'details'],
});

async function generate(): Promise<OpenAPI.Document> {
  // Loaded when first asked for: the papers must not slow the start down.
  const { OpenAPIGenerator } = await import('@orpc/openapi');
  const { ZodToJsonSchemaConverter } = await import('@orpc/zod/zod4');
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  return generator.generate(contract, {
    ...facts,
    customErrorResponseBodySchema: (defined) => refusalBody(defined.map(([code]) => code as RefusalCode)),
  });
}

/** Our transport's address, and who may call in words and for programs. */
function describe(
  { shelf, name, meta }: Listed,
  operation: OpenAPI.OperationObject,
): OpenAPI.OperationObject {
  return {
    ...operation,
    tags: [shelf],
    description: `谁可以调用：${whoMayCall(meta.mayCall)}`,
    parameters: [header],
    security: meta.mayCall.who === 'anyone' ? [] : [{ session: [] }],
    ...{ 'x-may-call': meta.mayCall, 'x-kind': meta.kind, 'x-operation': `${shelf}.${name}` },
  };
}

/** The OpenAPI document of the contract, at the addresses that http-server.ts serves. */
export async function openApiDocument(): Promise<OpenAPI.Document> {
  const generated = await generate();
  const paths: Record<string, OpenAPI.PathItemObject> = {};
  for (const listed of listProcedures()) {
    const address = `/${listed.shelf}/${listed.name}`;
    const post = generated.paths?.[address]?.post;
    if (!post) throw new Error(`no operation was generated for ${address}`);
    // The package's types ask an operation to satisfy OpenAPI 3.0 and 3.1 at once.
    paths[`/api${address}`] = { post: describe(listed, post) } as OpenAPI.PathItemObject;
  }
  return { ...generated, paths };
}
