import { describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { forgetOldRows } from '../../../../backend/jobs/forget-old-rows';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, noon } from '../../../../tests/support/demo';
import { givenRound, ofEntrances } from '../../../../tests/support/given-round';
import { xlsxOf } from '../../../../tests/faults/heavy-files';
import { givenSecondList, listOf } from '../../../../tests/support/given-second-list';

const database = await givenDatabase('demo');
const { as, app } = givenApp(database, { now: noon });
const { campaigns, households } = as('lin');

interface Known {
  roomNo: string;
  name: string | null;
  people: number | null;
  isVacant: boolean;
}

/** What the register says of an entrance, as a line of a list each. */
async function linesOf(entranceKey: string): Promise<(Known & { line: string })[]> {
  const { rows } = await database.pool.query<Known>(
    `select d.room_no as "roomNo", d.resident_count as people, d.is_vacant as "isVacant", null as name from doors d
      where d.community_id = $1 and d.building_no || '-' || d.entrance_no = $2 and d.ended_at is null
      order by d.room_no`,
    [communityId, entranceKey],
  );
  const [building, entrance] = entranceKey.split('-');
  return rows.map((row) => ({ ...row, line: `${building},${entrance},${row.roomNo},,${row.people ?? ''}` }));
}

async function givenCompared(change: (lines: string[]) => string[] = (lines) => lines) {
  const campaignId = await givenRound(as('lin'));
  const doors = await linesOf('10-1');
  const lived = doors.filter(({ isVacant }) => !isVacant);
  const place = { communityId, campaignId };
  const listId = await givenSecondList(as('lin'), place, listOf(...change(lived.map(({ line }) => line))));
  const head = await campaigns.getSecondList({ ...place, listId });
  return { campaignId, listId, doors, lived, head, at: { ...place, listId } };
}

type At = Awaited<ReturnType<typeof givenCompared>>['at'];
const rowsOf = async (at: At, show: 'waiting' | 'onlyHere' | 'onlyThere' | 'differs' | 'agrees') =>
  (await campaigns.listSecondListRows({ ...at, show, limit: 100 })).rows;
const settle = (
  at: At,
  rowNo: number,
  verdict: Parameters<typeof campaigns.settleSecondListRow>[0]['verdict'],
) => campaigns.settleSecondListRow({ ...at, rowNo, verdict, actionId: actionId() });

describe('a second list', () => {
  it('that says the same agrees with every household; one where nobody lives need not be on it', async () => {
    const { head, doors, lived, at } = await givenCompared();
    expect(lived.length).toBeLessThan(doors.length);
    const people = lived.reduce((sum, one) => sum + (one.people ?? 0), 0);
    expect(head.counts).toMatchObject({
      ours: { households: doors.length, people },
      theirs: { households: lived.length, people },
      ...{ onlyHere: 0, onlyThere: 0, differs: 0, agrees: doors.length, outside: 0, problems: 0 },
    });
    expect(await rowsOf(at, 'waiting')).toEqual([]);
    expect(await rowsOf(at, 'agrees')).toHaveLength(doors.length);
  });

  it('differs where it leaves somebody out, adds somebody, or counts otherwise; what is of other entrances is outside', async () => {
    const { head, at } = await givenCompared(([, second = '', ...others]) => [
      second.replace(/\d+$/, '9'),
      ...others,
      '10,1,1901,钱多多,2',
      '99,1,101,错楼号,1',
      '1,1,103,,3',
      '10,1,,没写室号,2',
    ]);
    expect(head.counts).toMatchObject({ onlyHere: 1, onlyThere: 2, differs: 1, outside: 1, problems: 1 });
    expect(head.problems).toMatchObject([{ message: expect.stringContaining('户号') as string }]);
    const waiting = await rowsOf(at, 'waiting');
    expect(waiting.map(({ state }) => state).sort()).toEqual([
      'differs',
      'onlyHere',
      'onlyThere',
      'onlyThere',
    ]);
    const strangers = await rowsOf(at, 'onlyThere');
    expect(strangers.map(({ placeLabel, theirName }) => [placeLabel, theirName])).toEqual([
      ['10号楼1单元1901室', '钱**'],
      ['99号楼1单元101室', '错**'],
    ]);
  });

  it('is read whatever its columns: a row per person, the room in one cell, no building where there is one only', async () => {
    const campaignId = await givenRound(as('lin'), { audience: ofEntrances('10-1') });
    const persons = {
      name: '名单.csv',
      bytes: Buffer.from('地址,姓名,性别\n10-1-502,朱一,男\n10-1-502,朱二,女\n10-1-502,朱三,男\n'),
    };
    const listId = await givenSecondList(as('lin'), { communityId, campaignId }, persons);
    const { counts } = await campaigns.getSecondList({ communityId, campaignId, listId });
    expect(counts.theirs).toEqual({ households: 1, people: 3, uncounted: 0 });
    const silent = { name: '名单.csv', bytes: Buffer.from('单元,室号,户主,人数\n1,502,,3\n1,501,,2\n') };
    const second = await givenSecondList(as('lin'), { communityId, campaignId }, silent);
    const ofSilent = await campaigns.getSecondList({ communityId, campaignId, listId: second });
    expect(ofSilent.counts).toMatchObject({
      theirs: { households: 2, people: 5 },
      problems: 0,
      onlyThere: 0,
    });
  });

  it('is the same reconciliation when the same file comes again, whoever is said to keep it', async () => {
    const { at, listId, lived } = await givenCompared();
    const file = listOf(...lived.map(({ line }) => line));
    expect(await givenSecondList(as('lin'), { ...at, whose: '派出所' }, file)).toBe(listId);
    expect((await campaigns.listSecondLists(at)).rows.map(({ whose }) => whose)).toEqual(['社区卫生服务站']);
  });

  it('is refused in plain words where it is none', async () => {
    const campaignId = await givenRound(as('lin'));
    const send = (name: string, text: string) =>
      givenSecondList(as('lin'), { communityId, campaignId }, { name, bytes: Buffer.from(text) });
    await expect(send('作文.csv', '今天天气很好\n')).rejects.toMatchObject({
      code: 'UNREADABLE_WORKBOOK',
      details: { reason: expect.stringContaining('没有读到住户') as string },
    });
    await expect(send('全坏.csv', '楼号,单元,室号,人数\n10,1,,2\n')).rejects.toMatchObject({
      code: 'UNREADABLE_WORKBOOK',
      details: { reason: expect.stringContaining('没有一行读得出是哪一户；例如第 2 行') as string },
    });
    const unknown = { communityId, campaignId: v7() };
    await expect(givenSecondList(as('lin'), unknown, listOf('10,1,502,,2'))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('that would fill the memory is refused in words, and the next one is read', async () => {
    const campaignId = await givenRound(as('lin'));
    const send = (name: string, bytes: Uint8Array) =>
      givenSecondList(as('lin'), { communityId, campaignId }, { name, bytes });
    const bomb = xlsxOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'.repeat(100_001));
    await expect(send('名单.xlsx', bomb)).rejects.toMatchObject({
      code: 'UNREADABLE_WORKBOOK',
      details: { reason: expect.stringContaining('超过 100000 行') as string },
    });
    const { name, bytes } = listOf('10,1,502,,2');
    const listId = await send(name, bytes);
    expect((await campaigns.getSecondList({ communityId, campaignId, listId })).counts.theirs.people).toBe(2);
  });

  it('is held beside a campaign at most twenty times', async () => {
    const campaignId = await givenRound(as('lin'));
    const send = (people: number) =>
      givenSecondList(as('lin'), { communityId, campaignId }, listOf(`10,1,502,,${people}`));
    for (let people = 1; people <= 20; people += 1) await send(people);
    await expect(send(21)).rejects.toMatchObject({ code: 'TOO_MANY_SECOND_LISTS', details: { most: 20 } });
  });
});

describe('a difference', () => {
  const oneMore = (line: string): string => line.replace(/\d+$/, (people) => String(Number(people) + 1));
  const differing = () =>
    givenCompared(([first = '', ...others]) => [oneMore(first), ...others.slice(1), '10,1,1901,钱多多,2']);
  const residentCount = async (householdId: string | null | undefined) =>
    (await households.getHousehold({ communityId, householdId: householdId ?? '' })).residentCount;

  it('is settled once, by somebody with a name; the state says how many are', async () => {
    const { at } = await differing();
    const [only] = await rowsOf(at, 'onlyHere');
    const [stranger] = await rowsOf(at, 'onlyThere');
    await settle(at, only?.rowNo ?? 0, { right: 'ours', note: '当面问过' });
    await settle(at, stranger?.rowNo ?? 0, { right: 'neither', note: '住的是 1801' });
    await expect(settle(at, only?.rowNo ?? 0, { right: 'ours' })).rejects.toMatchObject({
      code: 'DIFFERENCE_SETTLED',
    });
    expect(await campaigns.getSecondList(at)).toMatchObject({
      differences: 3,
      settled: { ours: 1, theirs: 0, neither: 1 },
    });
    expect((await rowsOf(at, 'onlyThere'))[0]?.settled).toEqual({
      ...{ right: 'neither', byName: '林干事', at: noon, note: '住的是 1801' },
    });
    expect(await rowsOf(at, 'waiting')).toHaveLength(1);
  });

  it('of a count writes theirs into the register, as from another list', async () => {
    const { at } = await differing();
    const [one] = await rowsOf(at, 'differs');
    const { rowNo = 0, householdId, presentPeople = null } = one ?? {};
    await settle(at, rowNo, { right: 'theirs', seenPeople: presentPeople });
    expect(await residentCount(householdId)).toBe((presentPeople ?? 0) + 1);
    const { rows } = await households.listHouseholdFacts({ communityId, householdId: householdId ?? '' });
    expect(rows[0]).toMatchObject({ field: 'residentCount', source: 'secondList' });
  });

  it('writes nothing over what somebody has learnt since', async () => {
    const { at } = await differing();
    const [one] = await rowsOf(at, 'differs');
    const { rowNo = 0, householdId, presentPeople = null } = one ?? {};
    const heard = { source: 'door' as const, changes: { residentCount: 7 }, actionId: actionId() };
    await households.correctHousehold({ communityId, householdId: householdId ?? '', ...heard });
    await expect(settle(at, rowNo, { right: 'theirs', seenPeople: presentPeople })).rejects.toMatchObject({
      code: 'REGISTER_MOVED_ON',
      details: { now: '7 人' },
    });
    await settle(at, rowNo, { right: 'theirs', seenPeople: 7 });
    expect(await residentCount(householdId)).toBe((presentPeople ?? 0) + 1);
  });

  it('with neither right needs words; what agrees is none', async () => {
    const { at } = await differing();
    const [one] = await rowsOf(at, 'differs');
    await expect(settle(at, one?.rowNo ?? 0, { right: 'neither', note: '' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    const [agreed] = await rowsOf(at, 'agrees');
    await expect(settle(at, agreed?.rowNo ?? 0, { right: 'ours' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('what a list says of people', () => {
  it('is sealed, and goes 90 days after it was read; its numbers stay', async () => {
    const { at, listId } = await givenCompared((lines) => [...lines, '10,1,1901,钱多多,2']);
    const { rows } = await database.pool.query<{ all: string }>(
      `select string_agg(r::text, ' ') || string_agg(l::text, ' ') as all
         from second_list_rows r join second_lists l on l.community_id = r.community_id and l.id = r.list_id
        where r.list_id = $1`,
      [listId],
    );
    expect(rows[0]?.all).not.toContain('钱多多');
    const after = (days: number) => new Date(Date.parse(noon) + days * 24 * 3600_000);
    await forgetOldRows(app, after(89.9));
    expect(await rowsOf(at, 'onlyThere')).toHaveLength(1);
    await forgetOldRows(app, after(90.1));
    expect(await rowsOf(at, 'onlyThere')).toEqual([]);
    expect((await campaigns.getSecondList(at)).counts.onlyThere).toBe(1);
  });
});
