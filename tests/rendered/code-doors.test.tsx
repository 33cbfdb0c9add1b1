import { beforeEach, describe, expect, it, vi } from 'vitest';
import BoardPage from '@/packages/staff/board';
import WorkPage from '@/pages/work';
import { givenApp, MORNING } from '../support/app';
import { givenDatabase } from '../support/database';
import { entrance } from '../support/demo';
import { givenMedicineDoor } from '../support/given-code';
import { givenQuietDay } from '../support/state';
import { show } from './given-screen';
import { fieldOf, typeInto } from './type-into';

const database = await givenDatabase('demo');
const here = givenApp(database);
const { app, clock } = here;

beforeEach(async () => {
  await givenQuietDay(database);
  clock.set(MORNING);
});

describe('what is handed over by a code', () => {
  it('is on the board of a building whichever of its entrances the board was opened from', async () => {
    await givenMedicineDoor(here);
    const { entranceId } = entrance('10-2');
    const shown = show(<BoardPage />, { app, who: 'lin', params: { entranceId } });
    await shown.see('502 送药');
    expect(shown.text()).toContain('10号楼 1单元');
  });

  it('says of which entrance it is to a captain of several, and asks the reason anew each time', async () => {
    await givenMedicineDoor(here);
    const shown = show(<WorkPage />, { app, who: 'qin' });
    await shown.see('502 送药');
    shown.tap('不用码');
    await vi.waitFor(() => typeInto(shown.root, '原因', '当面认得'));
    const close = shown.root.querySelector<HTMLElement>('[aria-label="关闭"]');
    close?.click();
    await vi.waitFor(() => expect(fieldOf(shown.root, '原因')).toBeUndefined());
    shown.tap('不用码');
    await vi.waitFor(() => expect(fieldOf(shown.root, '原因')).toBe(''));
  });
});
