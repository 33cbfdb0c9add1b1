import { beforeAll, describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../support/app';
import { communityId, zhuHome } from '../support/demo';
import { tomorrowAt } from '../support/flowing-clock';
import { givenOrder, purchaseOf } from '../support/given';
import { givenPickUp } from '../support/given-pick-up';
import { givenCode, wish } from '../support/joining';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';
import { openSettled, withLargeType } from './open-settled';
import type { Person } from './person';

const web = await givenWeb({ isDemo: true });
const app = givenApp(web.database, { clock: web.clock });
let runId = '';
beforeAll(async () => {
  const code = await givenCode(app.as('lin'));
  await app.as('somebody').joining.apply(wish(code, { roomNo: '201' }));
  const { waveId } = await givenOrder(app);
  await web.clock.moveTo(tomorrowAt('12:05'));
  const { markPlaced, markArrived } = app.as('lin').purchasing;
  const bought = { ...purchaseOf(waveId), arrivesAt: tomorrowAt('17:00') };
  const { purchaseId } = await markPlaced({ ...bought, actionId: actionId() });
  await markArrived({ communityId, purchaseId, actionId: actionId() });
  runId = await givenPickUp(app);
});

const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];
const staff = (name: string) => `/#/packages/staff/${name}/index`;
const screens: [who: string, addresses: () => string[]][] = [
  ['林干事', () => ['plan', 'levels', 'people', 'joining', 'codes', 'invitations'].map(staff)],
  ['林干事', () => [`/#/packages/volunteer/run/index?runId=${runId}`, '/#/packages/mine/roles/index']],
  ['秦女士', () => ['/#/pages/home/index', '/#/packages/captain/code/index', '/#/packages/mine/roles/index']],
  [
    '朱先生',
    () => [
      `/#/packages/resident/members/index?householdId=${zhuHome.householdId}`,
      '/#/pages/join/index?code=&kind=volunteer',
      '/#/pages/privacy/index',
    ],
  ],
  ['管理员安', () => ['setup', 'waves', 'captains', 'basics', 'new-community'].map(ofAdmin)],
];
const ofAdmin = (name: string) => `/#/packages/admin/${name}/index?communityId=${zhuHome.communityId}`;

async function expectOpenToAll(person: Person, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    await openSettled(person, address);
    expect([address, await seriousTroubles(person.page)]).toEqual([address, []]);
  }
}

describe.each(sizes)('at $width × $height', { timeout: 240_000 }, (size) => {
  it.each(screens)('%s finds nothing that keeps people out', async (who, addresses) => {
    await expectOpenToAll(await web.stepInto(who, size), addresses());
  });

  it.each(screens)('%s finds nothing either in large type', async (who, addresses) => {
    await expectOpenToAll(await withLargeType(web, who, size), addresses());
  });

  it('the sheets of the plan and of the people neither', async () => {
    const lin = await web.stepInto('林干事', size);
    await openSettled(lin, staff('plan'));
    await lin.page
      .getByLabel(/^1号楼.*未选$/)
      .first()
      .click();
    for (const word of ['管控等级', '取物时段']) {
      await lin.tapText(word, { exact: true });
      await expectSheet(lin);
    }
    await lin.tapText('加楼栋、单元');
    await expectSheet(lin);
    await openSettled(lin, staff('people'));
    for (const word of ['交接', '定期限']) {
      await lin.tapText(word, { exact: true });
      await expectSheet(lin);
    }
    await lin.tapText('给成员加身份');
    await expectSheet(lin);
    expect(web.faults).toEqual([]);
  });
});

/** A sheet slides in; what is said of it holds when it stands still. */
async function expectSheet(person: Person): Promise<void> {
  const sheet = person.page.locator('.sheet').filter({ visible: true });
  await sheet.getByLabel('关闭').waitFor();
  await expect.poll(() => seriousTroubles(person.page), { timeout: 20_000 }).toEqual([]);
  await sheet.getByLabel('关闭').click();
  await sheet.waitFor({ state: 'hidden' });
}
