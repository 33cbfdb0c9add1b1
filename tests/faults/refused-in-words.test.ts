import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { anyone } from '@/contract/procedure';
import { call } from '../../backend/kernel/call';
import type { Registered } from '../../backend/kernel/implement';
import { actionId, givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId, entrance, pengHome } from '../support/demo';
import { building10, givenCode } from '../support/joining';
import { givenHttp } from '../transports/support/given-http';

const database = await givenDatabase('demo');
const { app, as } = givenApp(database);
const other = givenApp(database);

describe('what used to be a fault of the system is refused in words', () => {
  it('moving in where something of the vacant household is still under way', async () => {
    const { rows } = await as('lin').households.listHouseholds(entrance('10-1'));
    const vacant = rows.find(({ isVacant }) => isVacant);
    const at = { communityId, householdId: vacant?.id ?? '' };
    await as('lin').orders.createRequest({
      ...at,
      wish: { kind: 'other', text: '关水阀' },
      actionId: actionId(),
    });
    const newcomers = { householderName: '新来的', residentCount: 2, phones: ['19800000091'] };
    const moving = as('lin').households.moveIn({ ...at, source: 'door', newcomers, actionId: actionId() });
    await expect(moving).rejects.toMatchObject({ code: 'HOUSEHOLD_HAS_OPEN' });
  });

  it('an eleventh number of the own household', async () => {
    const add = (n: number) =>
      as('peng').households.correctOwnHousehold({
        ...pengHome,
        changes: { phone: `1980000${String(5000 + n)}` },
        actionId: actionId(),
      });
    const adding = async (n = 0): Promise<unknown> => (n < 12 ? add(n).then(() => adding(n + 1)) : undefined);
    await expect(adding()).rejects.toMatchObject({ code: 'TOO_MANY_OF_HOUSEHOLD' });
  });

  it('a code that many renew at once: each gets one, and the last one counts', async () => {
    await givenCode(as('lin'));
    const renew = ({ as: on }: typeof other) =>
      on('lin').joining.renewCode({ communityId, chosenBuildingId: building10, actionId: actionId() });
    const codes = await Promise.all([{ as }, other, { as }, other].map((one) => renew(one as typeof other)));
    expect(new Set(codes.map(({ code }) => code)).size).toBe(4);
    const { rows } = await sql<{ open: number }>`select count(*)::int as open from building_codes
      where building_id = ${building10} and ended_at is null`.execute(database.db);
    expect(rows).toEqual([{ open: 1 }]);
  });
});

/** An app with one more procedure, `faulty.ask`, in whose transaction the database fails like this. */
function withFailure(sqlState: string) {
  const meta = {
    kind: 'natural',
    mayCall: anyone,
    oneStatement: false,
    secretAnswer: false,
    reach: 'own',
    takesEnded: false,
  } as const;
  let runs = 0;
  const faulty: Registered = {
    name: 'faulty.ask',
    meta: { ...meta, refusals: ['BUSY', 'NO_ROOM', 'CONFLICT'] },
    input: z.object({}),
    output: z.object({}),
    run: async ({ db }) => {
      runs += 1;
      await sql`do ${sql.raw(`$$ begin raise exception using errcode = '${sqlState}'; end $$`)}`.execute(db);
      return {};
    },
  };
  return { app: { ...app, procedures: new Map([[faulty.name, faulty]]) }, runs: () => runs };
}

describe('a failing database', () => {
  it.each([
    ['23505', 'CONFLICT', 4],
    ['40001', 'BUSY', 4],
    ['40P01', 'BUSY', 4],
    ['53300', 'BUSY', 1],
    ['57014', 'BUSY', 1],
    ['53100', 'NO_ROOM', 1],
  ])('%s is refused as %s, after %i tries', async (sqlState, code, tries) => {
    const { app: failing, runs } = withFailure(sqlState);
    const caller = { kind: 'none', address: '192.0.2.1' } as const;
    const reply = await call(failing, { procedure: 'faulty.ask', input: {}, caller, requestId: 'r' });
    expect([reply, runs()]).toMatchObject([{ ok: false, code }, tries]);
  });

  it('whose disk is full is told to load balancers, and to people that it is not their fault', async () => {
    const http = await givenHttp(withFailure('53100').app);
    const answer = await http.post('faulty.ask', {});
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30']);
    expect(await answer.json()).toMatchObject({ code: 'NO_ROOM' });
    const readiness = await fetch(`${http.url}/readyz`);
    expect([readiness.status, await readiness.json()]).toMatchObject([503, { ready: false, why: 'disk' }]);
  });
});
