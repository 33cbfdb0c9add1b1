import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { matchRows } from '../../backend/modules/households/register-imports/match-rows';
import { COMMUNITY_ID as communityId } from '../../backend/demo';
import { settlePlaces } from '../../backend/modules/households/register-file/settle-places';
import { givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { givenImport } from '../support/given-import';
import { givenHandsOverHttp } from '../support/server';
import { givenHttp } from '../transports/support/given-http';

const database = await givenDatabase('demo');
const { app } = givenApp(database);
const http = await givenHttp(app, { limits: { doorPerMinute: 1_000_000, perMinute: 1_000_000 } });
const staff = (await givenHandsOverHttp(database, app))('lin');

// A machine may be busy: who is slow is not turned away here.
vi.mock('@/contract/patience', async (original) => ({
  ...(await original<object>()),
  busyAfter: () => 500_000,
  threadWithinMs: 500_000,
}));
// Once for every row of a file: finding its place, and meeting it with the register. Whoever does that on the event
// loop is seen here; what a thread does is not.
vi.mock('../../backend/modules/households/register-file/settle-places', { spy: true });
vi.mock('../../backend/modules/households/register-imports/match-rows', { spy: true });

const ROWS = 60_000;

function largeRegister(): Uint8Array {
  const row = (at: number): string =>
    `${(at % 400) + 201}号楼,${(Math.floor(at / 400) % 2) + 1}单元,${Math.floor(at / 800) + 1},${Math.floor(at / 800) + 1}01,王芳,3人,1990000${String(at % 10_000).padStart(4, '0')},独居老人`;
  const head = '楼号,单元,楼层,户号,户名,现居人数,联系电话,备注';
  return Buffer.from([head, ...Array.from({ length: ROWS }, (_, at) => row(at))].join('\n'));
}

/** Does the work, and counts how often /healthz answers meanwhile. */
async function served<T>(work: () => Promise<T>): Promise<{ value: T; answers: number }> {
  let answers = 0;
  let isOver = false;
  const asking = async (): Promise<void> => {
    while (!isOver) {
      answers += (await fetch(`${http.url}/healthz`)).status === 200 ? 1 : 0;
      await pause(5);
    }
  };
  const asked = asking();
  const value = await work().finally(() => (isOver = true));
  await asked;
  return { value, answers };
}

/** On the event loop it is a handful of turns; each five hundred rows on their way to or from the thread give one. */
const MANY = ROWS / 500;

describe('a register of sixty thousand rows', { timeout: 600_000 }, () => {
  it('is read, found out, shown and listed while everybody else is served', async () => {
    const file = { name: '大花名册.csv', bytes: largeRegister() };
    const read = await served(() => givenImport(staff, communityId, file));
    const seen = await served(() => staff.households.getImport({ communityId, importId: read.value }));
    expect(seen.value).toMatchObject({ fresh: ROWS, problems: 0 });
    expect(Math.min(read.answers, seen.answers)).toBeGreaterThan(MANY);
    expect(vi.mocked(settlePlaces)).not.toHaveBeenCalled();
    expect(vi.mocked(matchRows)).not.toHaveBeenCalled();
  });
});
