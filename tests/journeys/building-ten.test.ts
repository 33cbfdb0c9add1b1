import { expect } from 'vitest';
import { communityId } from '../support/demo';
import { listedAt, peopleOf } from '../support/second-list';
import * as ten from './building-ten';
import * as evening from './building-ten-evening';
import { overEachWay, type Way } from './each-way';

/** 户 and 人 as the report counts them. */
async function countsOf({ as }: Way, campaignId: string) {
  const { figures, entrances } = await as('lin').doorKnocks.getReport({ communityId, campaignId });
  const of = (wanted: string) => figures.find(({ name }) => name === wanted)?.count;
  return { cells: of('cells'), people: of('people'), visits: of('visits'), entrances: entrances.length };
}

overEachWay('building 10: 74 households, 143 people, 7 who cannot cook', async (way) => {
  const { as } = way;
  const list = listedAt('10-1', '10-2');
  expect([list.length, peopleOf(list), list.filter(({ cannotCook }) => cannotCook).length]).toEqual([
    74, 143, 7,
  ]);
  await ten.knowLess(as('lin'));
  expect(await ten.countWithoutStove(as('lin'))).toBe(0);
  const campaignId = await ten.openRound(as);
  await ten.climb(way, campaignId);
  const sheetCode = await ten.typePaper(way, campaignId);
  await ten.bringFood(way);
  await evening.revisit(way, campaignId, sheetCode);
  await evening.signOffAndClose(as, campaignId);
  await evening.compareWithList(way, campaignId);
  expect(await ten.countWithoutStove(as('lin'))).toBe(7);
  const people = 143 - peopleOf(evening.neverMet);
  expect(await countsOf(way, campaignId)).toEqual({ cells: 74, people, visits: 79, entrances: 2 });
});
