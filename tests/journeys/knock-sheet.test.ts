import { expect, it } from 'vitest';
import type { TickedRow } from '@/contract/knock-sheets';
import { readKnockPageCode, knockPageCode } from '@/domain/knock-page-code';
import { qrSvg } from '../../backend/paper/qr-code';
import { actionId, givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId, entrance } from '../support/demo';
import { codeOn, printed } from '../support/given-knock-sheet';
import { givenRound } from '../support/given-round';

const DAY_MS = 24 * 3_600_000;
const place = entrance('10-1');

it('an entrance on paper: printed, ticked, typed, typed again, and one more door after the round was closed', async () => {
  const app = givenApp(await givenDatabase('demo'));
  const { as, clock } = app;
  const campaignId = await givenRound(as('lin'));
  const page = await printed(app, 'qin', { ...place, campaignId });
  const sheetCode = codeOn(page);
  const { rows } = await as('qin').doorKnocks.getKnockSheet({ communityId, sheetCode });
  const pageCode = knockPageCode({ sheetCode, page: 1, rowCount: rows.length });
  expect(readKnockPageCode(pageCode)).toMatchObject({ sheetCode, rowCount: rows.length });
  // The code that a photo reads is drawn on the page itself.
  expect(page.includes(qrSvg(pageCode).html)).toBe(true);

  clock.pass(2 * 3_600_000);
  const ticked = rows.map(({ rowNo }): TickedRow => ({ rowNo, outcome: 'met', peopleCount: 2 }));
  const enter = (person: string, given: TickedRow[]) =>
    as(person).doorKnocks.enterKnockSheet({
      ...{ ...place, sheetCode, rows: given, happenedAt: clock.now.toISOString() },
      actionId: actionId(),
    });
  expect(await enter('qin', ticked)).toMatchObject({ recorded: rows.length, same: 0, contested: [] });
  expect(await enter('lin', ticked)).toMatchObject({ recorded: 0, same: rows.length, contested: [] });
  const counts = () => as('lin').campaigns.getCampaign({ communityId, campaignId });
  const before = await counts();
  await as('lin').campaigns.closeCampaign({ communityId, campaignId, actionId: actionId() });

  clock.pass(DAY_MS);
  const late: TickedRow[] = [{ rowNo: 1, outcome: 'met', peopleCount: 2, needsHomeService: true }];
  expect(await enter('qin', late)).toMatchObject({ recorded: 1, isLate: true });
  expect((await counts()).counts).toMatchObject({ open: 0 });
  expect(before.counts).toMatchObject({ open: 0 });
  clock.pass(31 * DAY_MS);
  const tooLate = enter('qin', [{ rowNo: 2, outcome: 'refused' }]);
  await expect(tooLate).rejects.toMatchObject({ code: 'ROUND_OVER' });
});
