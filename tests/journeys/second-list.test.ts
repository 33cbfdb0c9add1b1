import { expect } from 'vitest';
import { communityId } from '../support/demo';
import { givenRound, ofEntrances } from '../support/given-round';
import { givenSecondList } from '../support/given-second-list';
import { overEachWay } from './each-way';
import * as lists from './second-list';

overEachWay(
  "building 10 agrees with the health station's list, but for what was planted; each difference is settled by name",
  async ({ as }) => {
    const lin = as('lin');
    const campaignId = await givenRound(lin, { audience: ofEntrances('10-1', '10-2') });
    const place = { communityId, campaignId };
    const exactId = await givenSecondList(lin, place, await lists.exact());
    const exact = await lin.campaigns.getSecondList({ ...place, listId: exactId });
    expect(exact.counts).toMatchObject({
      ours: { households: 74, people: 143, uncounted: 0 },
      theirs: { households: lists.lived.length, people: 143, uncounted: 0 },
      ...{ agrees: 74, onlyHere: 0, onlyThere: 0, differs: 0, outside: 0, problems: 0 },
    });

    const planted = lists.planted();
    const listId = await givenSecondList(lin, { ...place, whose: '卫生站旧名单' }, await planted.file());
    const at = { ...place, listId };
    expect((await lin.campaigns.getSecondList(at)).counts).toMatchObject({
      theirs: { households: lists.lived.length, people: planted.people },
      ...{ agrees: 71, onlyHere: 1, onlyThere: 1, differs: 2, outside: 1, problems: 0 },
    });
    const onlyHere = await lin.campaigns.listSecondListRows({ ...at, show: 'onlyHere' });
    expect(onlyHere.rows.map(({ householdId }) => householdId)).toEqual([planted.missing.householdId]);
    await lists.settleAll(lin, at);
    expect(await lists.peopleIn(lin, planted.corrected.householdId)).toBe(planted.corrected.people);

    const { secondLists } = await lin.doorKnocks.getReport(place);
    expect(secondLists.map(({ whose, differences, settled }) => [whose, differences, settled])).toEqual([
      ['卫生站旧名单', 4, { ours: 2, theirs: 1, neither: 1 }],
      ['社区卫生服务站', 0, { ours: 0, theirs: 0, neither: 0 }],
    ]);
  },
);
