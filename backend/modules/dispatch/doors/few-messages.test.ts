import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { countedStatements } from '../../../../tests/support/counted-statements';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId } from '../../../../tests/support/demo';
import { givenAtTheDoor } from '../../../../tests/support/given';
import { givenQuietDay } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
const count = countedStatements(database.program.pool);
beforeEach(() => givenQuietDay(database));

const given = (app: TestApp, door: { dropOffId: string }) => ({
  communityId,
  dropOffId: door.dropOffId,
  outcome: 'handedOver' as const,
  happenedAt: app.clock.now.toISOString(),
  actionId: actionId(),
});

describe('a word at a door', () => {
  it('is five messages: who calls, begin, what claims and holds, what writes, tells and ends, commit', async () => {
    const app = givenApp(database);
    const door = await givenAtTheDoor(app);
    const deed = given(app, door);
    expect(await count(() => app.as('wang').dispatch.confirmDropOff(deed))).toBe(5);
    expect(await count(() => app.as('wang').dispatch.confirmDropOff(deed))).toBeLessThanOrEqual(5);
  });

  it('counts once when the same deed comes five times at one moment, and answers the same', async () => {
    const app = givenApp(database);
    const deed = given(app, await givenAtTheDoor(app));
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => app.as('wang').dispatch.confirmDropOff(deed)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const kept = await database.db
      .selectFrom('auditLog')
      .select('id')
      .where('procedure', '=', 'dispatch.confirmDropOff')
      .where('actionId', '=', deed.actionId)
      .execute();
    expect(kept).toHaveLength(1);
  });
});
