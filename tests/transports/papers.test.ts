import { describe, expect, it } from 'vitest';
import { contract } from '@/contract';
import { refusals } from '@/contract/errors';
import { listProcedures } from '../../backend/transports/http/list-procedures';
import { givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { givenHttp } from './support/given-http';

const { url } = await givenHttp(givenApp(await givenDatabase()).app);

interface Operation {
  operationId: string;
  description: string;
  'x-may-call': object;
  requestBody: { content: Record<string, { schema: { type: string; required?: string[] } }> };
  responses: Record<string, { content: Record<string, { schema: object }> }>;
}
interface Paper {
  openapi: string;
  info: object;
  paths: Record<string, { post: Operation }>;
}

const names = Object.entries(contract).flatMap(([shelf, one]) =>
  Object.keys(one).map((name) => [shelf, name]),
);
const paper = (await (await fetch(`${url}/openapi.json`)).json()) as Paper;
const page = await (await fetch(`${url}/docs/api`)).text();

describe('the OpenAPI document', () => {
  it('lists every procedure at the address where it is served, and nothing else', () => {
    expect(paper.openapi).toMatch(/^3\.1/);
    expect(Object.keys(paper.paths)).toEqual(names.map(([shelf, name]) => `/api/${shelf}/${name}`));
  });

  it.each(Object.entries(paper.paths))(
    'says of %s who may call, what to send and what comes back',
    (_, { post }) => {
      expect(post.description).toMatch(/^谁可以调用：./);
      expect(post['x-may-call']).toHaveProperty('who');
      expect(post.requestBody.content['application/json']?.schema.type).toBe('object');
      expect(post.responses['200']?.content['application/json']?.schema).toBeTypeOf('object');
    },
  );

  it('says of each refusal what our transport sends', () => {
    const body =
      paper.paths['/api/orders/placeOrder']?.post.responses['409']?.content['application/json']?.schema;
    expect(body).toMatchObject({
      properties: {
        code: { enum: expect.arrayContaining(['OVER_LIMIT', 'SOLD_OUT', 'CONFLICT']) as unknown },
      },
      required: ['code', 'message', 'details'],
    });
  });

  it('points nowhere: each reference is in the document itself', () => {
    const text = JSON.stringify(paper);
    const references = [...text.matchAll(/"\$ref":"#([^"]+)"/g)].map(([, pointer]) => pointer ?? '');
    for (const pointer of references) {
      const steps = pointer.split('/').slice(1);
      expect(steps.reduce((at: unknown, step) => (at as Record<string, unknown>)[step], paper)).toBeDefined();
    }
    expect(text).not.toContain('"not":{}');
  });
});

describe('the page to read', () => {
  it.each(listProcedures())('has $shelf.$name with its refusals', ({ shelf, name, meta }) => {
    const start = page.indexOf(`<article id="${shelf}.${name}">`);
    expect(start).toBeGreaterThan(0);
    const article = page.slice(start, page.indexOf('</article>', start));
    for (const code of meta.refusals) expect(article).toContain(refusals[code].sentence);
  });

  it('takes nothing from another host and runs no script', () => {
    expect(page).not.toMatch(/https?:\/\/|<script/);
  });
});
