import { expect } from 'vitest';
import type { TickedRow } from '@/contract/knock-sheets';
import { actionId, type Api, type TestClock } from '../support/app';
import { communityId, entrance } from '../support/demo';
import { givenRound, ofEntrances } from '../support/given-round';
import { openedOnPhone } from '../support/helpers-phone';
import { listedAt, type ListedDoor } from '../support/second-list';
import { demoId } from '../../backend/demo';
import type { Hands, Way } from './each-way';

// Building 10 of the real case: 74 households, 143 people, 7 who cannot cook. What stands behind each door is what the
// other list says of it; the register knows less when the round begins.

/** 3.2 minutes a door. */
export const DOOR_MS = 192_000;
const HOUR_MS = 3_600_000;
export const byPhone = listedAt('10-1');
export const onPaper = listedAt('10-2');
/** Nobody opens there in the morning. The last of each never does. */
const silentByPhone = ['203', '404', '601'];
const silentOnPaper = ['202', '501'];
const noodles = { kind: 'other', text: '方便面和热水，做不了饭' } as const;

/** Nobody has written down who cannot cook, nor how many live behind every third door. */
export async function knowLess({ households }: Api): Promise<void> {
  for (const [at, { householdId, cannotCook }] of [...byPhone, ...onPaper].entries()) {
    const changes = {
      ...(cannotCook ? { careFlags: [] } : {}),
      ...(at % 3 === 0 ? { residentCount: null } : {}),
    };
    if (Object.keys(changes).length === 0) continue;
    const heard = { communityId, householdId, source: 'paper' as const, changes };
    await households.correctHousehold({ ...heard, actionId: actionId() });
  }
}

/** 户 of building 10 of whom the register says that they cannot cook. */
export async function countWithoutStove({ campaigns }: Api): Promise<number> {
  const building = { by: 'building' as const, buildingIds: [demoId('building 10')] };
  const audience = {
    anyOf: [[building, { by: 'care' as const, careFlags: ['cannotCook' as const] }]],
    except: [],
  };
  return (await campaigns.countAudience({ communityId, audience })).households;
}

/** One round over both entrances; the first is given to two helpers, the second goes on paper. */
export async function openRound(as: Hands): Promise<string> {
  const campaignId = await givenRound(as('lin'), { audience: ofEntrances('10-1', '10-2') });
  for (const helper of ['wang', 'he']) {
    const { accountId } = await as(helper).org.getMe({});
    await as('qin').doorKnocks.giveEntrance({
      ...entrance('10-1'),
      campaignId,
      accountId,
      actionId: actionId(),
    });
  }
  return campaignId;
}

function wordAt({ people, isVacant, cannotCook }: ListedDoor) {
  if (isVacant) return { outcome: 'vacant' as const, peopleCount: 0 };
  const care = cannotCook ? { careFlags: [{ flag: 'cannotCook' as const, dueOn: null }] } : {};
  return { outcome: 'met' as const, peopleCount: people, ...care };
}

/**
 * The morning at 10-1: 何同学 has signal all the time, 王师傅 only for the first doors and when he comes out again. Whom
 * nobody opens for they write down at once.
 */
export async function climb({ as, clock }: Way, campaignId: string): Promise<void> {
  const place = { ...entrance('10-1'), campaignId };
  const [wang, he] = [
    await openedOnPhone(as('wang'), place, clock),
    await openedOnPhone(as('he'), place, clock),
  ];
  const inOrder = wang.doors.flatMap(({ roomNo }) => byPhone.filter((door) => door.roomNo === roomNo));
  for (const [at, door] of inOrder.entries()) {
    clock.pass(DOOR_MS / 2);
    if (silentByPhone.includes(door.roomNo)) continue;
    const [who, phone] = at < 19 ? (['wang', wang] as const) : (['he', he] as const);
    phone.say(door.roomNo, wordAt(door));
    const hasSignal = who === 'he' || at < 5;
    if (!hasSignal) continue;
    await phone.sendNew();
    if (door.cannotCook) await ask(as(who), door);
  }
  await inVain(as('he'), { campaignId, rooms: silentByPhone, clock });
  await wang.sendNew();
  for (const door of inOrder.slice(5, 19).filter(({ cannotCook }) => cannotCook)) await ask(as('wang'), door);
}

const ask = ({ orders }: Api, { householdId }: ListedDoor) =>
  orders.createRequest({ communityId, householdId, wish: noodles, actionId: actionId() });

const inVain = (
  { doorKnocks }: Api,
  { campaignId, rooms, clock }: { campaignId: string; rooms: readonly string[]; clock: TestClock },
) =>
  doorKnocks.recordNoAnswers({
    ...{ ...entrance('10-1'), campaignId, happenedAt: clock.now.toISOString(), device: campaignId, seq: 1 },
    householdIds: byPhone.flatMap(({ roomNo, householdId }) => (rooms.includes(roomNo) ? [householdId] : [])),
    actionId: actionId(),
  });

/** The code on the paper of 10-2: it is printed over HTTP alone, and every way reads it from the same place. */
async function sheetOf({ as, database }: Way, campaignId: string): Promise<string> {
  const asked = { ...entrance('10-2'), campaignId, paper: 'sheets' as const, actionId: actionId() };
  await as('qin').doorKnocks.printKnockSheets(asked);
  const { rows } = await database.pool.query<{ code: string }>(
    'select sheet_code as code from knock_sheets where campaign_id = $1',
    [campaignId],
  );
  expect(rows).toHaveLength(1);
  return rows[0]?.code ?? '';
}

/** 10-2 on paper: ticked in protective suits, typed by the captain, and typed once more by staff, who do not know that. */
export async function typePaper(way: Way, campaignId: string): Promise<string> {
  const { as, clock } = way;
  const sheetCode = await sheetOf(way, campaignId);
  clock.pass(HOUR_MS / 2);
  const { rows } = await as('qin').doorKnocks.getKnockSheet({ communityId, sheetCode });
  const ticked = rows.map(({ rowNo, roomNo }): TickedRow => {
    const door = onPaper.find((one) => one.roomNo === roomNo);
    if (!door) throw new Error(`no door ${roomNo}`);
    if (silentOnPaper.includes(roomNo)) return { rowNo, outcome: 'noAnswer' };
    const { outcome, peopleCount } = wordAt(door);
    return { rowNo, outcome, peopleCount, cannotCook: door.cannotCook };
  });
  const enter = (person: string) =>
    as(person).doorKnocks.enterKnockSheet({
      ...{ ...entrance('10-2'), sheetCode, rows: ticked, happenedAt: clock.now.toISOString() },
      actionId: actionId(),
    });
  expect(await enter('qin')).toMatchObject({ recorded: 37, same: 0, contested: [] });
  expect(await enter('lin')).toMatchObject({ recorded: 0, same: 37, contested: [] });
  for (const door of onPaper.filter(({ cannotCook }) => cannotCook)) await ask(as('qin'), door);
  return sheetCode;
}

/** The seven who cannot cook have something to eat within the hour, and each of them reads by whom. */
export async function bringFood({ as }: Way): Promise<void> {
  const { rows } = await as('he').orders.listOpenRequests({ communityId });
  const asked = rows.map(({ householdId }) => householdId);
  const seven = [...byPhone, ...onPaper].filter(({ cannotCook }) => cannotCook);
  expect(asked.sort()).toEqual(seven.map(({ householdId }) => householdId).sort());
  for (const { id: requestId } of rows) {
    await as('he').orders.takeRequest({ communityId, requestId, actionId: actionId() });
    const done = { communityId, requestId, payment: { paidBy: 'none' as const }, actionId: actionId() };
    await as('he').orders.finishRequest(done);
  }
  expect((await as('he').orders.listOpenRequests({ communityId })).rows).toEqual([]);
}
