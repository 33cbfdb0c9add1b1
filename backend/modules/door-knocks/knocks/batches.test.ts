import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { TickedRow } from '@/contract/knock-sheets';
import { actionId, givenApp } from '../../../../tests/support/app';
import { countedStatements } from '../../../../tests/support/counted-statements';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entrance } from '../../../../tests/support/demo';
import { codeOn, printed } from '../../../../tests/support/given-knock-sheet';
import { givenRound, knockOf } from '../../../../tests/support/given-round';

const database = await givenDatabase('demo');
const count = countedStatements(database.program.pool);
const app = givenApp(database);
const { as, clock } = app;
const place = entrance('10-1');

async function givenDoors(): Promise<{ campaignId: string; householdIds: string[] }> {
  const campaignId = await givenRound(as('lin'));
  const { doors } = await as('qin').doorKnocks.getEntranceRound({ ...place, campaignId });
  return { campaignId, householdIds: doors.map(({ householdId }) => householdId) };
}

const noAnswers = (campaignId: string, householdIds: string[]) =>
  as('qin').doorKnocks.recordNoAnswers({
    ...{ ...place, campaignId, householdIds, happenedAt: clock.now.toISOString() },
    ...{ device: v7(), seq: 1, actionId: actionId() },
  });

const tick = (rowNo: number): TickedRow => ({
  rowNo,
  outcome: 'met',
  peopleCount: 9,
  cannotCook: rowNo % 2 === 0,
});

async function typed(sheetCode: string, rows: TickedRow[]) {
  const happenedAt = clock.now.toISOString();
  const input = { ...place, sheetCode, rows, happenedAt, actionId: actionId() };
  return as('qin').doorKnocks.enterKnockSheet(input);
}

async function voided(campaignId: string) {
  const { accountId } = await as('qin').org.getMe({});
  const all = { communityId, campaignId, accountId, since: null, entranceId: null };
  return as('lin').doorKnocks.voidKnocks({ ...all, actionId: actionId() });
}

/** The first call of all opens connections: it is not counted. */
const warm = async () => noAnswers((await givenDoors()).campaignId, []).catch(() => undefined);

describe('many doors in one deed cost as many messages as two', () => {
  it('where nobody answered', async () => {
    await warm();
    const { campaignId, householdIds } = await givenDoors();
    const two = await count(() => noAnswers(campaignId, householdIds.slice(0, 2)));
    expect(await count(() => noAnswers(campaignId, householdIds.slice(2)))).toBe(two);
  });

  it('where a sheet is typed, with what it says about the register', async () => {
    const { campaignId } = await givenDoors();
    const sheetCode = codeOn(await printed(app, 'qin', { ...place, campaignId }));
    const two = await count(() => typed(sheetCode, [1, 2].map(tick)));
    const all = Array.from({ length: 35 }, (_, at) => tick(at + 3));
    expect(await count(() => typed(sheetCode, all))).toBe(two);
  });

  it('where the batch of a person is voided', async () => {
    const [few, many] = [await givenDoors(), await givenDoors()];
    const record = async ({ campaignId, householdIds }: typeof few, doors: number) => {
      for (const householdId of householdIds.slice(0, doors))
        await as('qin').doorKnocks.recordDoorKnock({
          ...{ ...place, householdId },
          ...knockOf(campaignId, { peopleCount: 8, phone: '19900000123' }),
        });
      return count(() => voided(campaignId));
    };
    const two = await record(few, 2);
    expect(await record(many, 30)).toBe(two);
  });
});
