import { beforeEach, describe, expect, it, vi } from 'vitest';
import GatePage from '@/packages/volunteer/gate';
import { actionId, givenApp, MORNING } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId, pengHome, zhuHome } from '../support/demo';
import { givenArrived, givenDeparted, givenOrder, givenRun } from '../support/given';
import { givenQuietDay } from '../support/state';
import { show, type Shown } from './given-screen';
import { typeInto } from './type-into';

const database = await givenDatabase('demo');
const test = givenApp(database);
const { app, clock } = test;

beforeEach(async () => {
  await givenQuietDay(database);
  clock.set(MORNING);
});

const record = '登记，告诉这一户';
/** One after the other: a tick is drawn before the next. */
const tickAll = ({ root }: Shown) =>
  vi.waitFor(() => {
    const open = root.querySelector<HTMLElement>('[role=dialog] [aria-label*="未选"]');
    open?.click();
    expect(open).toBeNull();
  });
const canRecord = ({ root }: Shown): boolean =>
  [...root.querySelectorAll('button')].some((one) => one.textContent === record && !one.disabled);

async function chosen(shown: Shown) {
  shown.tap('登记一件');
  await shown.see('哪一户');
  typeInto(shown.root, '哪一户', '10-1-502');
  await shown.see('10号楼 1单元 502');
  shown.tap('10号楼 1单元 502');
  typeInto(shown.root, '放在哪里', '东门架子上');
  await vi.waitFor(() => expect(canRecord(shown)).toBe(true));
}

describe('a parcel at the gate', () => {
  it('is of nobody again as soon as another room is written', async () => {
    const shown = show(<GatePage />, { app, who: 'lin' });
    await shown.see('登记一件');
    await chosen(shown);
    typeInto(shown.root, '哪一户', '10-2-603');
    await vi.waitFor(() => expect(canRecord(shown)).toBe(false));
  });

  it('asks anew whose it is, after one was recorded', async () => {
    const shown = show(<GatePage />, { app, who: 'lin' });
    await shown.see('登记一件');
    await chosen(shown);
    shown.tap(record);
    await vi.waitFor(() => expect(shown.text()).not.toContain('哪一户'));
    shown.tap('登记一件');
    await shown.see('哪一户');
    expect(shown.root.querySelector<HTMLInputElement>('[aria-label="哪一户"]')?.value).toBe('');
    expect(canRecord(shown)).toBe(false);
  });
});

describe('the gate', () => {
  const parcelOf = (householdId: string) => ({
    ...{ communityId, householdId, kind: 'medicine' as const, liesAt: '东门架子上', actionId: actionId() },
  });

  it('gives parcels to a run that is under way, to the doors of their households', async () => {
    const { waveId } = await givenOrder(test);
    await givenArrived(test, waveId);
    await givenDeparted(test, await givenRun(test, '10-1'));
    await test.as('wang').dispatch.addGateParcel(parcelOf(pengHome.householdId));
    const shown = show(<GatePage />, { app, who: 'wang' });
    await shown.see('东门架子上');
    shown.tap('跟一趟车送上门');
    await shown.see('跟哪一趟');
    shown.tap('第 1 趟 10号楼 王师傅');
    shown.root.querySelectorAll<HTMLElement>('[aria-label*="未选"]').forEach((one) => one.click());
    await shown.see('带上 1 件');
    // The refused deed holds the button until the newest list has come.
    await vi.waitFor(
      () => {
        if (shown.text().includes('带上 1 件')) shown.tap('带上 1 件');
        expect(shown.text()).toContain('在送');
      },
      { timeout: 10_000, interval: 100 },
    );
  });

  it('takes what still lies there, when one was fetched meanwhile', async () => {
    const { waveId } = await givenOrder(test);
    await givenArrived(test, waveId);
    await givenDeparted(test, await givenRun(test, '10-1'));
    const { dispatch } = test.as('wang');
    await dispatch.addGateParcel(parcelOf(pengHome.householdId));
    const { parcelId } = await dispatch.addGateParcel({ ...parcelOf(zhuHome.householdId), kind: 'other' });
    const shown = show(<GatePage />, { app, who: 'wang' });
    await shown.see('东门架子上');
    shown.tap('跟一趟车送上门');
    await shown.see('跟哪一趟');
    shown.tap('第 1 趟');
    await tickAll(shown);
    await shown.see('带上 2 件');
    await dispatch.fetchGateParcel({ communityId, parcelId, actionId: actionId() });
    shown.tap('带上 2 件');
    await shown.see('带上 1 件');
    // The refused deed holds the button until the newest list has come.
    await vi.waitFor(
      () => {
        if (shown.text().includes('带上 1 件')) shown.tap('带上 1 件');
        expect(shown.text()).toContain('在送');
      },
      { timeout: 10_000, interval: 100 },
    );
  });

  it('says who handed over to whom, and what lay there', async () => {
    await test.as('wang').dispatch.addGateParcel(parcelOf(pengHome.householdId));
    const said = { communityId, counted: 1, missingIds: [], extra: 0, actionId: actionId() };
    await test.as('wang').dispatch.handOverGate(said);
    const shown = show(<GatePage />, { app, who: 'lin' });
    await shown.see('王师傅 交班，没有人点接班');
    await shown.see('数到 1 件，清单上 1 件');
    shown.tap('我来接班');
    await shown.see('王师傅 → 林干事');
  });

  it('does not offer a shift to whoever handed it over', async () => {
    const said = { communityId, counted: 0, missingIds: [], extra: 0, actionId: actionId() };
    await test.as('wang').dispatch.handOverGate(said);
    const shown = show(<GatePage />, { app, who: 'wang' });
    await shown.see('王师傅 交班，没有人点接班');
    expect(shown.text()).not.toContain('我来接班');
  });
});
