import excel from 'exceljs';
import { describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entrance, home } from '../../../../tests/support/demo';
import { givenSecondList, listOf } from '../../../../tests/support/given-second-list';
import { givenRound, knockOf } from '../../../../tests/support/given-round';
import { behind } from '../../../../tests/support/linked';

const app = givenApp(await givenDatabase('demo'));
const { as } = app;
const first = entrance('10-1');
const form = [
  {
    ...{ id: 'canCook', words: '家里能做饭吗', answer: 'yesNo' as const, choices: [] },
    askedWhen: { by: 'always' as const },
  },
];
const knock = (campaignId: string, room: string, over: object = {}) =>
  as('qin').doorKnocks.recordDoorKnock({
    ...{ ...first, ...home(`10-1-${room}`) },
    ...knockOf(campaignId, over),
  });

/** Three doors reached, one by a neighbour's word and one vacant by one word, one signed off, one in vain. */
async function givenHalfDone() {
  const campaignId = await givenRound(as('lin'), { form });
  await knock(campaignId, '502', { peopleCount: 2, answers: { canCook: 'no' } });
  await knock(campaignId, '401', {
    ...{ outcome: 'answered', way: 'neighbour', peopleCount: 1, answers: {} },
    happenedAt: '2026-11-22T00:10:00.000Z',
  });
  await knock(campaignId, '402', { outcome: 'vacant' });
  await knock(campaignId, '501', { outcome: 'noAnswer' });
  const off = { ...home('10-1-602'), campaignId, reason: '长期在外地' };
  await as('lin').campaigns.signOffCell({ ...off, actionId: actionId() });
  return { communityId, campaignId };
}

describe('the report of a round', () => {
  it('says each total with what it counts, as the page of the campaign does, and when it was counted', async () => {
    const round = await givenHalfDone();
    const { figures, campaign, countedAt } = await as('lin').doorKnocks.getReport(round);
    const { counts } = await as('lin').campaigns.getCampaign(round);
    expect(campaign.counts).toEqual(counts);
    expect(countedAt).toBe(app.clock.now.toISOString());
    const of = (name: string) => figures.find((figure) => figure.name === name);
    expect(of('reached')).toEqual({ name: 'reached', measure: 'households', count: 3, frozen: null });
    expect(of('byNeighbour')?.count).toBe(1);
    expect(of('provisional')?.count).toBe(1);
    expect(of('people')).toMatchObject({ measure: 'people', count: 3 });
    expect(of('visits')).toMatchObject({ measure: 'visits', count: 4 });
  });

  it('comes to the same by entrance and by outcome, and hour by hour', async () => {
    const round = await givenHalfDone();
    const { entrances, outcomes, passes, people, campaign } = await as('lin').doorKnocks.getReport(round);
    const { cells, open } = campaign.counts;
    expect(entrances).toMatchObject([
      { placeLabel: '10号楼 1单元', cells, open, reached: 3, byNeighbour: 1, signedOff: 1, people: 3 },
    ]);
    expect(outcomes).toHaveLength(3);
    expect(outcomes).toContainEqual({
      ...{ outcome: 'answered', way: 'neighbour', households: 1, provisional: 0, people: 1 },
    });
    expect(passes).toEqual([
      { hour: '2026-11-22T00:00:00.000Z', visits: 1, found: 1 },
      { hour: '2026-11-22T01:00:00.000Z', visits: 3, found: 2 },
    ]);
    expect(people).toMatchObject([{ name: '秦女士', doors: 4 }]);
  });

  it('keeps what was counted at its end beside what late paper has made of it', async () => {
    const campaignId = await givenRound(as('lin'));
    const round = { communityId, campaignId };
    const { doors } = await as('qin').doorKnocks.getEntranceRound({ ...first, campaignId });
    const [one, ...others] = doors;
    for (const { householdId } of others)
      await as('lin').campaigns.signOffCell({
        ...{ communityId, campaignId, householdId, reason: '已电话告知' },
        actionId: actionId(),
      });
    const door = (householdId: string) => ({ ...first, householdId, ...knockOf(campaignId) });
    await as('qin').doorKnocks.recordDoorKnock(door(one?.householdId ?? ''));
    await as('lin').campaigns.closeCampaign({ ...round, actionId: actionId() });
    await as('qin').doorKnocks.recordDoorKnock(door(others[0]?.householdId ?? ''));
    const { figures } = await as('lin').doorKnocks.getReport(round);
    expect(figures.find(({ name }) => name === 'reached')).toMatchObject({ count: 2, frozen: 1 });
  });
});

describe('on paper and as a file', () => {
  it('is a workbook with one row per household and a column for each question', async () => {
    const round = await givenHalfDone();
    const { path } = await as('lin').doorKnocks.exportRound({ ...round, actionId: actionId() });
    const file = await behind(app, path);
    if (file?.kind !== 'workbook') throw new Error('no workbook');
    const book = new excel.Workbook();
    // exceljs names the browser's kind of buffer only.
    await book.xlsx.load(file.bytes.slice().buffer);
    const rows: string[] = [];
    book.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1).join('|')));
    const { counts } = await as('lin').campaigns.getCampaign(round);
    expect(rows).toHaveLength(1 + counts.cells);
    expect(rows[0]).toContain('家里能做饭吗');
    expect(rows.find((row) => row.startsWith('10号楼 1单元 502|'))).toMatch(
      /已见面\|上门\|.*\|秦女士\|2\|.*\|否$/,
    );
    expect(rows.find((row) => row.startsWith('10号楼 1单元 602|'))).toContain('长期在外地');
    expect(rows.find((row) => row.startsWith('10号楼 1单元 501|'))).toContain('还没走到（无人应答）');
  });

  it('says on paper what a list of somebody else agreed with, and how much of the rest is settled', async () => {
    const round = await givenHalfDone();
    await givenSecondList(as('lin'), round, listOf('10,1,1901,,2'));
    const { path } = await as('lin').doorKnocks.printReport({ ...round, actionId: actionId() });
    const file = await behind(app, path);
    if (file?.kind !== 'page') throw new Error('no page');
    const [list] = (await as('lin').doorKnocks.getReport(round)).secondLists;
    expect(file.html).toContain('和另一份名单核对');
    expect(file.html).toContain('社区卫生服务站（11月22日 09:30）');
    expect(file.html).toContain(`0 / ${list?.differences} 处`);
  });

  it('is a page for the printer with the totals and the hour of counting', async () => {
    const round = await givenHalfDone();
    const { path } = await as('lin').doorKnocks.printReport({ ...round, actionId: actionId() });
    const file = await behind(app, path);
    if (file?.kind !== 'page') throw new Error('no page');
    expect(file.html).toContain('统计时间 11月22日 09:30');
    expect(file.html).toContain('3 户');
    expect(file.html).toContain('4 人次');
    expect(file.html).toContain('秦女士');
  });
});
