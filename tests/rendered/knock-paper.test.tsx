import { describe, expect, it } from 'vitest';
import KnockPaperPage from '@/packages/captain/knock-paper';
import { sheetCode as codeOf, showSheetCode } from '@/domain/sheet-code';
import { givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { entrance } from '../support/demo';
import { codeOn, printed } from '../support/given-knock-sheet';
import { givenRound } from '../support/given-round';
import { writeAccount } from '@/lib/session/signed-in-account';
import { leave, show } from './given-screen';

const app = givenApp(await givenDatabase('demo'));
const place = entrance('10-1');

// jsdom scrolls nothing.
Element.prototype.scrollIntoView = () => undefined;

describe('typing a knock sheet', () => {
  it('takes its code, three keys a row, and records what was typed', async () => {
    const campaignId = await givenRound(app.as('lin'));
    const sheetCode = codeOn(await printed(app, 'qin', { ...place, campaignId }));
    const shown = show(<KnockPaperPage />, { app: app.app, who: 'qin' });
    await shown.see('纸上的单号');
    for (const digit of sheetCode) await key(digit);
    await key('Enter');
    await shown.see(`敲门单 ${showSheetCode(sheetCode)}`);
    await shown.see('第一次敲门行动');
    for (const one of ['1', '3', 'Enter', '3', 'Enter']) await key(one);
    await shown.see('保存 2 户');
    await shown.see('见到了 · 3 人');
    shown.tap('保存 2 户');
    await shown.see('记下 2 户');
    const { doors } = await app.as('qin').doorKnocks.getEntranceRound({ ...place, campaignId });
    expect(doors[0]).toMatchObject({ outcome: 'met', peopleCount: 3 });
    expect(doors[1]).toMatchObject({ outcome: 'noAnswer', isClosed: false, attempts: 1 });
  });
});

it('keeps what was typed of a sheet over a reload, until it is saved', async () => {
  const campaignId = await givenRound(app.as('lin'));
  const sheetCode = codeOn(await printed(app, 'qin', { ...place, campaignId }));
  const open = async () => {
    writeAccount('qin');
    const shown = show(<KnockPaperPage />, { app: app.app, who: 'qin' });
    await shown.see('纸上的单号');
    return shown;
  };
  const before = await open();
  for (const digit of sheetCode) await key(digit);
  await key('Enter');
  await before.see('第一次敲门行动');
  for (const one of ['1', '3', 'Enter', '3']) await key(one);
  await before.see('保存 2 户');
  leave();
  const shown = await open();
  await shown.see('录了一半、还没保存的纸单');
  shown.tap(`单号 ${showSheetCode(sheetCode)}`);
  await shown.see('见到了 · 3 人');
  shown.tap('保存 2 户');
  await shown.see('记下 2 户');
  leave();
  expect((await open()).text()).not.toContain('录了一半');
});

it('says of a code that nobody has printed that it is to be read again', async () => {
  const shown = show(<KnockPaperPage />, { app: app.app, who: 'qin' });
  await shown.see('纸上的单号');
  for (const digit of codeOf(7)) await key(digit);
  await key('Enter');
  await shown.see('没有这张纸单');
  shown.tap('换一个单号');
  await shown.see('纸上的单号');
});

/** A key, and what the page makes of it before the next. */
async function key(one: string): Promise<void> {
  document.dispatchEvent(new KeyboardEvent('keydown', { key: one, bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 20));
}
