import { expect, it } from 'vitest';
import { sheetCode as codeOf } from '@/domain/sheet-code';
import { givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId } from '../../../../tests/support/demo';
import { chanceOf } from '../../../../tests/support/spoiled-sheet/chance';
import { tickedSheet } from '../../../../tests/support/spoiled-sheet/draw-sheet';
import { jpegOfGray } from '../../../../tests/support/spoiled-sheet/photos';
import { plainly, spoil } from '../../../../tests/support/spoiled-sheet/spoil';
import { expectRefusal, stateOf } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
const { as } = givenApp(database);
const page = { sheetCode: codeOf(4827153), page: 2, rowCount: 26 };

/** A page with ticks by a strong pen, photographed well. */
function photo() {
  const chance = chanceOf(7);
  const { canvas, meant } = tickedSheet(page, { size: 6, pen: { width: 0.6, darkness: 0.8 }, chance });
  const bytes = jpegOfGray(spoil(canvas, plainly({ width: 1200, height: 1600 }), chance), 80);
  return { meant, source: { base64: Buffer.from(bytes).toString('base64') } };
}

it('says what is ticked on a photo of a page, and records nothing', async () => {
  const { meant, source } = photo();
  const before = await stateOf(database);
  const read = await as('qin').doorKnocks.readKnockSheet({ communityId, source });
  expect(read).toMatchObject({ sheetCode: page.sheetCode, page: 2 });
  expect(read.rows.map(({ rowNo }) => rowNo)).toEqual(meant.map((_, at) => 21 + at));
  const sure = read.rows.filter(({ isDoubtful }) => !isDoubtful);
  expect(sure.length).toBeGreaterThan(0);
  for (const { rowNo, outcome, cannotCook } of sure) {
    const marks = meant[rowNo - 21]?.marks;
    expect(cannotCook).toBe(marks?.cannotCook === 'ticked');
    if (outcome) expect(marks?.[outcome]).toBe('ticked');
  }
  expect(await stateOf(database)).toBe(before);
});

it('says in words why a photo cannot be read, and reads nothing for whoever helps nowhere', async () => {
  const nothing = { communityId, source: { base64: Buffer.from('no photo').toString('base64') } };
  await expectRefusal(database, 'SHEET_NOT_READ', () => as('qin').doorKnocks.readKnockSheet(nothing));
  await expectRefusal(database, 'NOT_GIVEN_ENTRANCE', () => as('zhu').doorKnocks.readKnockSheet(nothing));
  const lost = { communityId, source: { cloudFileId: 'cloud://nowhere/photo.jpg' } };
  await expectRefusal(database, 'NOT_A_PICTURE', () => as('qin').doorKnocks.readKnockSheet(lost));
  const large = { communityId, source: { base64: Buffer.alloc(510_000).toString('base64') } };
  await expectRefusal(database, 'PICTURE_TOO_LARGE', () => as('qin').doorKnocks.readKnockSheet(large));
});
