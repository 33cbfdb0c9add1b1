import { expect, it, vi } from 'vitest';
import DoorPage from '@/packages/round/door';
import PausesPage from '@/packages/staff/pauses';
import { demoId } from '../../backend/demo';
import { actionId, givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId, entrance, zhuHome } from '../support/demo';
import { givenRound } from '../support/given-round';
import { show } from './given-screen';

const database = await givenDatabase('demo');
const { app, as } = givenApp(database);

it('a whole building is paused on a screen, and lifted there', async () => {
  const shown = show(<PausesPage />, { app, who: 'lin' });
  await shown.see('没有暂停的楼');
  shown.tap('暂停一栋楼');
  await shown.see('3号楼');
  shown.tap('3号楼');
  const save = await vi.waitFor(() => {
    const found = [...shown.root.querySelectorAll('button')].find((one) => one.textContent === '暂停');
    if (!found || found.disabled) throw new Error('nothing to save yet');
    return found;
  });
  save.click();
  await shown.see('3号楼 整栋楼封着');
  expect(shown.text()).toContain('林干事');
  shown.tap('取消暂停');
  await vi.waitFor(() => expect(shown.text()).toContain('没有暂停的楼'));
});

it('the page of a door says why nobody need knock, and until when', async () => {
  const campaignId = await givenRound(as('lin'));
  const building = { communityId, buildingId: demoId('building 10') };
  await as('lin').campaigns.pauseBuilding({
    ...{ ...building, reason: 'buildingClosed', untilOn: '2099-12-03' },
    actionId: actionId(),
  });
  const away = { reason: 'hospital' as const, untilOn: null, actionId: actionId() };
  await as('lin').campaigns.pauseHousehold({ ...zhuHome, ...away });
  const params = { campaignId, ...entrance('10-1'), householdId: zhuHome.householdId };
  const shown = show(<DoorPage />, { app, who: 'qin', params });
  await shown.see('暂停敲门：整栋楼封着到 ');
  expect(shown.text()).toContain('12月3日');
  expect(shown.text()).toContain('暂停敲门：住院');
});
