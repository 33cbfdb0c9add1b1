import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { action, held, identified } from '@/contract/procedure';
import { inCommunity } from '@/contract/shapes';
import { actionId, givenApp } from '../../tests/support/app';
import { givenDatabase } from '../../tests/support/database';
import { COMMUNITY_ID } from '../demo';
import type { App } from './app-parts';
import { call } from './call';
import type { Caller } from './caller';
import { implement, type Handler } from './implement';
import { Refusal } from './refusal';

const database = await givenDatabase('demo');
const { db } = database;
await sql`create table marks (word text not null)`.execute(db);
await sql`grant all on marks to public`.execute(db);

const atCommunity = {
  mayCall: held('community', ['staff']),
  input: inCommunity.extend({ word: z.string() }),
};
const facts = { summary: 'a deed of this test', refusals: ['SOLD_OUT'] as const };
const probe = {
  mark: action({ ...facts, ...atCommunity, output: z.object({ count: z.int() }) }),
  secret: action({ ...facts, ...atCommunity, output: z.object({ code: z.string() }), secretAnswer: true }),
  join: action({
    ...facts,
    mayCall: identified,
    input: z.object({ word: z.string() }),
    output: z.object({ count: z.int() }),
  }),
};

const write = (db: App['database']['db'], word: string) =>
  sql`insert into marks (word) values (${word})`.execute(db);
const countMarks = async (db: App['database']['db']) => {
  const { rows } = await sql<{ count: number }>`select count(*) as count from marks`.execute(db);
  return rows[0]?.count ?? 0;
};

/** Each word of the input asks for another ending, after the mark was written. */
const mark: Handler<typeof probe.mark> = async (ctx, { word }) => {
  await write(ctx.db, word);
  if (word === 'refuse') throw new Refusal('SOLD_OUT');
  if (word === 'refuse, but keep') throw new Refusal('SOLD_OUT', {}, { keepsWrites: true });
  if (word === 'fail') throw new Error('a bug');
  if (word === 'break the contract') return { count: 0.5 };
  return { count: await countMarks(ctx.db) };
};

/** Two instances that share the database, as two servers do. */
const instances = [1, 2].map((): App => {
  const { app } = givenApp(database);
  const registered = implement('probe', probe, {
    mark,
    secret: async (ctx) => {
      await write(ctx.db, 'secret');
      return { code: 'ABC-DEF-GHJK' };
    },
    join: async (ctx, { word }) => {
      await write(ctx.db, word);
      return { count: await countMarks(ctx.db) };
    },
  });
  return { ...app, procedures: new Map(registered.map((one) => [one.name, one])) };
});
const [here, there] = instances as [App, App];

const lin: Caller = { kind: 'wechat', openid: 'demo-lin' };
const send = (app: App, id: string, word: string, procedure = 'mark', caller = lin) =>
  call(app, {
    procedure: `probe.${procedure}`,
    input: { communityId: COMMUNITY_ID, word, actionId: id },
    caller,
    requestId: 'request-of-the-test',
  });
const count = async (table: 'marks' | 'actions' | 'audit_log') => {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(
    db,
  );
  return rows[0]?.count;
};
const counts = async () => ({
  marks: await count('marks'),
  actions: await count('actions'),
  audit: await count('audit_log'),
});

beforeEach(async () => {
  await sql`truncate marks, actions, audit_log`.execute(db);
});

describe('a deed that is sent twice', () => {
  it('happens once and gets the same answer, one after the other', async () => {
    const id = actionId();
    const first = await send(here, id, 'a');
    await send(here, actionId(), 'another');
    expect(await send(there, id, 'a')).toEqual(first);
    expect(await counts()).toEqual({ marks: 2, actions: 2, audit: 2 });
  });

  it('happens once when its copies arrive at once at two instances', async () => {
    const id = actionId();
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, index) => send(index % 2 ? here : there, id, 'a')),
    );
    expect(new Set(replies.map((reply) => JSON.stringify(reply)))).toEqual(
      new Set([JSON.stringify({ ok: true, value: { count: 1 }, session: {} })]),
    );
    expect(await counts()).toEqual({ marks: 1, actions: 1, audit: 1 });
  });

  it('is a conflict with other input', async () => {
    const id = actionId();
    await send(here, id, 'a');
    expect(await send(there, id, 'b')).toMatchObject({ ok: false, code: 'CONFLICT' });
    expect(await counts()).toEqual({ marks: 1, actions: 1, audit: 1 });
  });

  it('is another deed when somebody else sends the same id', async () => {
    const id = actionId();
    await send(here, id, 'a');
    expect(await send(here, id, 'a', 'mark', { kind: 'wechat', openid: 'demo-gao' })).toMatchObject({
      value: { count: 2 },
    });
  });

  it('keeps a secret answer sealed and repeats it', async () => {
    const id = actionId();
    const first = await send(here, id, 'a', 'secret');
    const { rows } = await sql<{ answer: unknown }>`select answer from actions`.execute(db);
    expect(JSON.stringify(rows)).not.toContain('ABC-DEF');
    expect(await send(there, id, 'a', 'secret')).toEqual(first);
    expect(first).toMatchObject({ value: { code: 'ABC-DEF-GHJK' } });
  });

  it('is not repeated for a stranger who knows the id of another one', async () => {
    const id = actionId();
    await send(here, id, 'a', 'join', { kind: 'wechat', openid: 'stranger-1' });
    const other = await send(there, id, 'a', 'join', { kind: 'wechat', openid: 'stranger-2' });
    expect(other).toMatchObject({ ok: false, code: 'CONFLICT' });
  });
});

describe('a refused deed', () => {
  it('leaves nothing behind, no audit row either, and may be tried again', async () => {
    const id = actionId();
    expect(await send(here, id, 'refuse')).toMatchObject({ ok: false, code: 'SOLD_OUT' });
    expect(await counts()).toEqual({ marks: 0, actions: 0, audit: 0 });
    expect(await send(here, id, 'now it works')).toMatchObject({ ok: true });
  });

  it('keeps what it wrote when the refusal says so, and may be tried again all the same', async () => {
    const id = actionId();
    expect(await send(here, id, 'refuse, but keep')).toMatchObject({ ok: false, code: 'SOLD_OUT' });
    expect(await counts()).toEqual({ marks: 1, actions: 0, audit: 0 });
    expect(await send(here, id, 'refuse, but keep')).toMatchObject({ ok: false, code: 'SOLD_OUT' });
    expect(await send(here, id, 'now it works')).toMatchObject({ ok: true, value: { count: 3 } });
  });

  it.each(['fail', 'break the contract'])(
    'leaves nothing behind when the program fails (%s)',
    async (word) => {
      expect(await send(here, actionId(), word)).toMatchObject({ ok: false, code: 'INTERNAL' });
      expect(await counts()).toEqual({ marks: 0, actions: 0, audit: 0 });
    },
  );
});

it('notes who did what in which call, in the audit row of the deed', async () => {
  const id = actionId();
  await send(here, id, 'a');
  const { rows } = await sql`select procedure, action_id, request_id,
    community_id from audit_log`.execute(db);
  expect(rows).toEqual([
    { procedure: 'probe.mark', actionId: id, requestId: 'request-of-the-test', communityId: COMMUNITY_ID },
  ]);
});
