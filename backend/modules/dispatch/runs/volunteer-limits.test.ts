import { beforeEach, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId } from '../../../../tests/support/demo';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';
import { demoAccountId } from '../../../demo/people';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const limitsOf = async (app: TestApp) =>
  (await app.as('lin').dispatch.listVolunteers({ communityId })).rows.find(
    ({ id }) => id === demoAccountId('wang'),
  )?.limits;

it('keeps what a volunteer can carry, changes it, and forgets it', async () => {
  const app = givenApp(database);
  const staff = app.as('lin').dispatch;
  const volunteerId = demoAccountId('wang');
  expect(await limitsOf(app)).toBeUndefined();
  const limits = { grams: 20_000, pieces: null, coldBoxes: 0 };
  await expectSameTwice(database, staff.setVolunteerLimits, { communityId, volunteerId, limits });
  expect(await limitsOf(app)).toEqual(limits);
  const more = { grams: null, pieces: 12, coldBoxes: 2 };
  await staff.setVolunteerLimits({ communityId, volunteerId, limits: more, actionId: actionId() });
  expect(await limitsOf(app)).toEqual(more);
  await staff.setVolunteerLimits({ communityId, volunteerId, limits: null, actionId: actionId() });
  expect(await limitsOf(app)).toBeUndefined();
  await expectRefusal(database, 'NOT_A_VOLUNTEER', () =>
    staff.setVolunteerLimits({
      communityId,
      volunteerId: demoAccountId('zhu'),
      limits,
      actionId: actionId(),
    }),
  );
});
