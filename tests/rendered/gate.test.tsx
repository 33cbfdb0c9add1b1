import { beforeEach, describe, expect, it, vi } from 'vitest';
import GatePage from '@/packages/volunteer/gate';
import { givenApp, MORNING } from '../support/app';
import { givenDatabase } from '../support/database';
import { givenQuietDay } from '../support/state';
import { show, type Shown } from './given-screen';
import { typeInto } from './type-into';

const database = await givenDatabase('demo');
const { app, clock } = givenApp(database);

beforeEach(async () => {
  await givenQuietDay(database);
  clock.set(MORNING);
});

const record = '登记，告诉这一户';
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
