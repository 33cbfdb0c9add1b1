import { beforeEach, describe, expect, it, vi } from 'vitest';
import ParcelsPage from '@/packages/staff/parcels';
import GatePage from '@/packages/volunteer/gate';
import { actionId, givenApp, MORNING } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId, zhuHome } from '../support/demo';
import { givenPacked } from '../support/given-parcels';
import { givenQuietDay } from '../support/state';
import { show } from './given-screen';
import { fieldOf, typeInto } from './type-into';

const database = await givenDatabase('demo');
const here = givenApp(database);
const { app, as, clock } = here;
const { dispatch } = as('wang');
const patiently = { timeout: 10_000 };

/** More than the first page of the list. */
const MANY = 21;
const given = (liesAt: string) =>
  dispatch.addGateParcel({ ...zhuHome, kind: 'other', liesAt, actionId: actionId() });

beforeEach(async () => {
  await givenQuietDay(database);
  clock.set(MORNING);
});

describe('the gate', () => {
  it('hands over what is beyond the first page too, and forgets what was typed', async () => {
    for (let one = 1; one <= MANY; one += 1) await given(`第 ${one} 格。`);
    const shown = show(<GatePage />, { app, who: 'wang' });
    await shown.see('第 20 格。');
    shown.tap('交班');
    await vi.waitFor(() => typeInto(shown.root, '现在数到几件', '20'), patiently);
    shown.tap('再看更多');
    await vi.waitFor(() => shown.tap('第 21 格。'), patiently);
    const bar = [...shown.root.querySelectorAll<HTMLElement>('[role=dialog] button')];
    bar.find(({ textContent }) => textContent === '交班')?.click();
    await shown.see('交班时没找到');
    await vi.waitFor(() => expect(shown.root.querySelector('[role=dialog]')).toBeNull(), patiently);
    shown.tap('交班');
    await vi.waitFor(() => expect(fieldOf(shown.root, '现在数到几件')).toBe(''), patiently);
  });

  it('takes back that one was not found', async () => {
    const { parcelId } = await given('第 1 格。');
    const shift = { communityId, counted: 0, extra: 0, missingIds: [parcelId] };
    await dispatch.handOverGate({ ...shift, actionId: actionId() });
    const shown = show(<GatePage />, { app, who: 'wang' });
    await shown.see('交班时没找到');
    shown.tap('找到了');
    await shown.see('第 1 格。');
    expect(shown.text()).not.toContain('找到了');
  });
});

describe('where the parcels are', () => {
  it('begins with all of them, marks the place that is listed, and goes back to all', async () => {
    await givenPacked(here);
    const shown = show(<ParcelsPage />, { app, who: 'lin' });
    await shown.see('3 件 · 正在看');
    expect(shown.text().indexOf('全部')).toBeLessThan(shown.text().indexOf('户 · 最早'));
    const places = [...shown.root.querySelectorAll<HTMLElement>('[role=button], button')];
    places.find(({ textContent }) => textContent?.includes('户 · 最早'))?.click();
    await vi.waitFor(() => expect(shown.text()).not.toMatch(/全部\d+ 件 · 正在看/), patiently);
    expect(shown.text()).toMatch(/最早[^。]*件 · 正在看/);
    shown.tap('全部');
    await vi.waitFor(() => expect(shown.text()).toMatch(/全部\d+ 件 · 正在看/), patiently);
  });
});
