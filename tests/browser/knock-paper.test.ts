import { afterAll, expect, it } from 'vitest';
import { knockOutcomeMarks, knockSheetLayout, type KnockMark } from '../../backend/paper/knock-sheet/layout';
import { launchBrowser } from '../support/browser';
import { givenApp } from '../support/app';
import { entrance } from '../support/demo';
import { tomorrowAt } from '../support/flowing-clock';
import { codeOn, printed } from '../support/given-knock-sheet';
import { givenRound } from '../support/given-round';
import { chanceOf } from '../support/spoiled-sheet/chance';
import { fillIn } from '../support/spoiled-sheet/fill-in';
import { jpegOfGray } from '../support/spoiled-sheet/photos';
import { printedPages } from '../support/spoiled-sheet/printed-pages';
import { plainly, spoil } from '../support/spoiled-sheet/spoil';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';

const web = await givenWeb({ isDemo: true });
const app = givenApp(web.database, { clock: web.clock });
const paperBrowser = await launchBrowser();
afterAll(() => paperBrowser.close());
const desk = { width: 1280, height: 800 };
const place = entrance('10-1');
/** As many as an A4 page has. */
const ON_A_PAGE = 20;

/** A round of one entrance whose knock sheet is on the table. */
async function givenSheet() {
  const campaignId = await givenRound(app.as('lin'), { deadlineAt: tomorrowAt('20:00') });
  const html = await printed(app, 'lin', { ...place, campaignId });
  const { doors } = await app.as('qin').doorKnocks.getEntranceRound({ ...place, campaignId });
  return { campaignId, html, code: codeOn(html), households: doors.length };
}

const outcomesOf = async (campaignId: string) =>
  (await app.as('qin').doorKnocks.getEntranceRound({ ...place, campaignId })).doors.map(
    ({ outcome, peopleCount }) => [outcome, peopleCount],
  );

it('staff type a sheet from the round itself with three keys a row, over a reload in the middle', async () => {
  const { campaignId, code, households } = await givenSheet();
  const lin = await web.stepInto('林干事', desk);
  await lin.open(`/#/packages/staff/campaign/index?campaignId=${campaignId}`);
  await lin.tapText('录入敲门单');
  await lin.waitForText('纸上的单号');
  const { keyboard } = lin.page;
  await keyboard.type(code);
  await keyboard.press('Enter');
  await lin.waitForText('几点');
  expect(await seriousTroubles(lin.page)).toEqual([]);
  const half = Math.floor(households / 2);
  // As fast as a hand: Taro's field takes no second value within the frame in which it comes.
  const row = async () => {
    for (const key of ['1', '2', 'Enter']) {
      await keyboard.press(key);
      await lin.page.waitForTimeout(50);
    }
  };
  for (let at = 0; at < half; at += 1) await row();
  await lin.waitForText(`保存 ${half} 户`);

  await lin.page.reload();
  await lin.waitForText('录了一半、还没保存的纸单');
  expect(await seriousTroubles(lin.page)).toEqual([]);
  await lin.tapText('接着录', { exact: true });
  await lin.waitForText(`保存 ${half} 户`);
  for (let at = half; at < households; at += 1) await row();
  await lin.waitForText(`保存 ${households} 户`);
  expect(await outcomesOf(campaignId)).toEqual(Array.from({ length: households }, () => [null, null]));
  await keyboard.press('Enter');
  await lin.waitForText(`记下 ${households} 户`);
  expect(await outcomesOf(campaignId)).toEqual(Array.from({ length: households }, () => ['met', 2]));

  await lin.page.reload();
  await lin.waitForText('纸上的单号');
  expect(await lin.words()).not.toContain('录了一半');
  expect(web.faults).toEqual([]);
});

const boxNames: Readonly<Partial<Record<KnockMark, string>>> = {
  met: '见到了',
  phoned: '打了电话',
  noAnswer: '没人应',
  refused: '拒绝',
  vacant: '空户',
};

it('a captain takes a photo of a ticked page on the phone: sure ticks are filled in, the others are asked', async () => {
  const { campaignId, html } = await givenSheet();
  const { pages } = await printedPages(paperBrowser, html);
  const [paper] = pages;
  if (!paper) throw new Error('nothing was printed');
  const chance = chanceOf(5);
  const hand = { pen: { width: 0.6, darkness: 0.75 }, chance };
  const meant = knockSheetLayout(ON_A_PAGE).rows.map((row) => fillIn(paper, row, hand).marks);
  const how = { ...plainly({ width: 1500, height: 2000 }), turn: 3, blur: 0.8, gradient: 0.2 };
  const photo = jpegOfGray(spoil(paper, how, chance), 80);

  const qin = await web.stepInto('秦女士');
  await qin.open('/#/packages/captain/knock-paper/index');
  await qin.waitForText('拍照填');
  qin.page.once('filechooser', (chooser) => {
    void chooser.setFiles({ name: '敲门单.jpg', mimeType: 'image/jpeg', buffer: photo });
  });
  await qin.tapText('拍一页', { exact: true });
  await qin.waitForText('几点');
  await qin.waitForText('看一看纸上');
  expect(await seriousTroubles(qin.page)).toEqual([]);

  const rows = await qin.page.locator('.sheet-row').all();
  const read = await Promise.all(
    rows.slice(0, ON_A_PAGE).map(async (row) => ({
      word: (await row.locator('.pill--brand').allInnerTexts())[0] ?? '',
      isAsked: (await row.locator('.pill--amber').count()) > 0,
    })),
  );
  const sure = meant.flatMap((marks, at) => {
    const ticked = knockOutcomeMarks.filter((mark) => marks[mark] === 'ticked');
    return ticked.length === 1 ? [{ at, name: boxNames[ticked[0] ?? 'met'] ?? '' }] : [];
  });
  const right = sure.filter(({ at, name }) => read[at]?.word.startsWith(name));
  // What was not filled in as it was meant is asked, never filled in as something else.
  for (const { at } of sure.filter((one) => !right.includes(one)))
    expect(read[at]).toMatchObject({ word: '', isAsked: true });
  expect(right.length / sure.length).toBeGreaterThan(0.9);

  const filled = read.filter(({ word }) => word !== '').length;
  await qin.tapText(`保存 ${filled} 户`);
  await qin.waitForText(`记下 ${filled} 户`);
  const recorded = (await outcomesOf(campaignId)).filter(([outcome]) => outcome !== null);
  expect(recorded).toHaveLength(filled);
  expect(web.faults).toEqual([]);
});
