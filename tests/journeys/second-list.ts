import { expect } from 'vitest';
import { actionId, type Api } from '../support/app';
import { communityId } from '../support/demo';
import { listedAt, peopleOf, type ListedDoor } from '../support/second-list';
import { sheetsOf } from '../support/workbook';

/** What the health station keeps of building 10: nobody who does not live there. */
export const lived = listedAt('10-1', '10-2').filter(({ isVacant }) => !isVacant);

type Line = readonly (string | number)[];
const lineOf = ({ entrance, roomNo, people }: ListedDoor): Line => [
  ...entrance.split('-').map(Number),
  roomNo,
  people,
];

const workbookOf = async (name: string, lines: readonly Line[]) => ({
  name,
  bytes: await sheetsOf({ 名单: [['社区卫生服务站名单'], ['楼号', '单元', '室号', '人数'], ...lines] }),
});

export const exact = () => workbookOf('卫生站.xlsx', lived.map(lineOf));

/** One home is missing, one is invented, two are counted otherwise; a home of the neighbouring building slipped in. */
export const planted = () => {
  const [missing, fewer, more, ...others] = lived;
  if (!missing || !fewer || !more) throw new Error('building 10 is too small');
  const lines = [{ ...fewer, people: fewer.people + 2 }, { ...more, people: more.people + 1 }, ...others];
  return {
    missing,
    file: () => workbookOf('卫生站（旧）.xlsx', [...lines.map(lineOf), [10, 1, '1901', 2], [1, 1, '103', 3]]),
    people: peopleOf(lines) + 2,
    corrected: { householdId: fewer.householdId, people: fewer.people + 2 },
  };
};

export interface At {
  communityId: string;
  campaignId: string;
  listId: string;
}

/** Everything that differs is settled by name: the first count is theirs, the second ours, one is neither's. */
export async function settleAll({ campaigns }: Api, at: At): Promise<void> {
  const { rows } = await campaigns.listSecondListRows({ ...at, show: 'waiting', limit: 100 });
  const [theirs, ours] = rows.filter(({ state }) => state === 'differs');
  const settle = (
    rowNo: number | undefined,
    verdict: Parameters<typeof campaigns.settleSecondListRow>[0]['verdict'],
  ) => campaigns.settleSecondListRow({ ...at, rowNo: rowNo ?? 0, verdict, actionId: actionId() });
  await settle(theirs?.rowNo, { right: 'theirs', seenPeople: theirs?.presentPeople ?? null });
  await settle(ours?.rowNo, { right: 'ours' });
  const here = rows.find(({ state }) => state === 'onlyHere');
  const there = rows.find(({ state }) => state === 'onlyThere');
  await settle(here?.rowNo, { right: 'ours', note: '今天当面见到' });
  await settle(there?.rowNo, { right: 'neither', note: '没有 19 楼，应是 901' });
  expect((await campaigns.listSecondListRows({ ...at, show: 'waiting' })).rows).toEqual([]);
}

/** What the register says of a household after it. */
export const peopleIn = async ({ households }: Api, householdId: string) =>
  (await households.getHousehold({ communityId, householdId })).residentCount;
