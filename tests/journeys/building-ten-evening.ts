import { expect } from 'vitest';
import type { TickedRow } from '@/contract/knock-sheets';
import { actionId } from '../support/app';
import { communityId, entrance } from '../support/demo';
import { openedOnPhone, type HelpersPhone } from '../support/helpers-phone';
import { byPhone, DOOR_MS, onPaper } from './building-ten';
import type { Hands, Way } from './each-way';

/** In the evening most of the silent are there: one by phone, one at the door, one on the same paper. */
export async function revisit({ as, clock }: Way, campaignId: string, sheetCode: string): Promise<void> {
  clock.set('2026-11-22T11:00:00.000Z');
  const qin = await openedOnPhone(as('qin'), { ...entrance('10-1'), campaignId }, clock);
  sayThere(qin, '203', { outcome: 'phoned', way: 'phone' });
  sayThere(qin, '404', {});
  qin.say('601', { outcome: 'noAnswer' });
  clock.pass(DOOR_MS);
  qin.say('601', { outcome: 'noAnswer', way: 'phone' });
  await qin.sendNew();
  const { rows } = await as('qin').doorKnocks.getKnockSheet({ communityId, sheetCode });
  const again = rows.filter(({ roomNo }) => roomNo === '202').map(({ rowNo }) => rowNo);
  const people = onPaper.find(({ roomNo }) => roomNo === '202')?.people;
  const found = again.map((rowNo): TickedRow => ({ rowNo, outcome: 'met', peopleCount: people }));
  const typed = { ...entrance('10-2'), sheetCode, rows: found, happenedAt: clock.now.toISOString() };
  expect(await as('qin').doorKnocks.enterKnockSheet({ ...typed, actionId: actionId() })).toMatchObject({
    recorded: 1,
  });
}

function sayThere(phone: HelpersPhone, roomNo: string, how: { outcome?: 'phoned'; way?: 'phone' }): void {
  const people = byPhone.find((door) => door.roomNo === roomNo)?.people;
  phone.say(roomNo, { outcome: 'met', peopleCount: people, ...how });
}

/** Who is never met. */
export const neverMet = [...byPhone, ...onPaper].filter(
  ({ entrance: at, roomNo }) => `${at}-${roomNo}` === '10-1-601' || `${at}-${roomNo}` === '10-2-501',
);

/** Two stay silent: each is signed off by name, and then, not before, the round closes. */
export async function signOffAndClose(as: Hands, campaignId: string): Promise<void> {
  const { campaigns } = as('lin');
  const inRound = { communityId, campaignId };
  const { rows } = await campaigns.listNotReached(inRound);
  expect(rows.map(({ placeLabel, attempts }) => [placeLabel, attempts])).toEqual([
    ['10号楼 1单元 601', 3],
    ['10号楼 2单元 501', 1],
  ]);
  const close = () => campaigns.closeCampaign({ ...inRound, actionId: actionId() });
  await expect(close()).rejects.toMatchObject({ code: 'CELLS_OPEN' });
  for (const { householdId } of rows)
    await campaigns.signOffCell({ ...inRound, householdId, reason: '物业说回老家了', actionId: actionId() });
  const { counts } = await close();
  expect(counts).toMatchObject({
    cells: 74,
    reached: 72,
    signedOff: 2,
    open: 0,
    vacant: 5,
    provisional: 0,
    contested: 0,
  });
}

/** Name by name the round says what the other list says; only the two who were signed off are not in it. */
export async function compareWithList({ as }: Way, campaignId: string): Promise<void> {
  const found = new Map<string, number | null>();
  for (const key of ['10-1', '10-2'])
    for (const { householdId, peopleCount } of (
      await as('qin').doorKnocks.getEntranceRound({ ...entrance(key), campaignId })
    ).doors)
      found.set(householdId, peopleCount);
  const all = [...byPhone, ...onPaper];
  expect([...found.keys()].sort()).toEqual(all.map(({ householdId }) => householdId).sort());
  const differ = all.filter(({ householdId, people }) => found.get(householdId) !== people);
  expect(differ).toEqual(neverMet);
}
