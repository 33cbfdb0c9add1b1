import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, MORNING } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, zhuHome } from '../../../../tests/support/demo';
import { givenAtTheDoor, outcomeOf } from '../../../../tests/support/given';
import { bulb, deed, givenRequest } from '../../../../tests/support/given-request';
import { expectRefusal, givenQuietDay } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
const app = givenApp(database);
const wang = app.as('wang');
beforeEach(async () => {
  await givenQuietDay(database);
  app.clock.set(MORNING);
});

const callZhu = (who = 'wang') => app.as(who).households.callHousehold({ ...zhuHome, actionId: actionId() });
const audited = async (): Promise<number> => {
  const { rows } = await database.pool.query<{ n: number }>(
    `select count(*)::int as n from audit_log
      where procedure = 'households.callHousehold' and reason_sealed is not null`,
  );
  return rows[0]?.n ?? 0;
};

describe('a volunteer calls a household', () => {
  it('while carrying its goods, each time written down, and not after the run', async () => {
    const { runId, dropOffId } = await givenAtTheDoor(app);
    const before = await audited();
    const { phone } = await callZhu();
    expect(phone).toMatch(/^19[89]0000\d{4}$/);
    expect(await audited()).toBe(before + 1);
    await wang.dispatch.confirmDropOff({ ...outcomeOf(dropOffId, 'noAnswer'), actionId: actionId() });
    expect((await callZhu()).phone).toBe(phone);
    await wang.dispatch.finishRun({ communityId, runId, actionId: actionId() });
    await expectRefusal(database, 'FORBIDDEN', () => callZhu());
  });

  it('whose request is in hand, and nobody else, and not when it is over', async () => {
    const requestId = await givenRequest(app, { errand: bulb });
    await expectRefusal(database, 'FORBIDDEN', () => callZhu());
    await wang.orders.takeRequest(deed(requestId));
    expect((await callZhu()).phone).toMatch(/^19/);
    await expectRefusal(database, 'FORBIDDEN', () => callZhu('he'));
    await wang.orders.finishRequest({ ...deed(requestId), payment: { paidBy: 'none' } });
    await expectRefusal(database, 'FORBIDDEN', () => callZhu());
  });

  it('is told when no number is known', async () => {
    const requestId = await givenRequest(app, { errand: bulb });
    await wang.orders.takeRequest(deed(requestId));
    const ended = await database.pool.query<{ id: string }>(
      `update contacts set ended_at = now() where household_id = $1 and ended_at is null returning id`,
      [zhuHome.householdId],
    );
    await expectRefusal(database, 'NO_PHONE', () => callZhu());
    await database.pool.query(`update contacts set ended_at = null where id = any($1::uuid[])`, [
      ended.rows.map(({ id }) => id),
    ]);
  });
});
