import { beforeEach, describe, expect, it, vi } from 'vitest';
import HomePage from '@/pages/home';
import PlanRunsPage from '@/packages/staff/plan-runs';
import GatePage from '@/packages/volunteer/gate';
import RunPage from '@/packages/volunteer/run';
import WorkPage from '@/pages/work';
import { demoId } from '../../backend/demo';
import { actionId, givenApp, MORNING } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId, zhuHome } from '../support/demo';
import { doorCodeOf, givenMedicineDoor } from '../support/given-code';
import { givenSorted } from '../support/given-sorted';
import { givenQuietDay } from '../support/state';
import { show, type Shown } from './given-screen';
import { typeInto } from './type-into';

const database = await givenDatabase('demo');
const whole = givenApp(database);
const { app, as, clock } = whole;
const at = (page: React.ReactElement, who: string, params = {}) => show(page, { app, who, params });

beforeEach(async () => {
  await givenQuietDay(database);
  clock.set(MORNING);
});

/** Ticks a row by its words. */
async function tick(shown: Shown, words: string): Promise<void> {
  await shown.see(words);
  shown.tap(words);
}

/** Somebody else plans all that lies there. */
async function givenPlanned(who: string): Promise<void> {
  const { dispatch } = as('lin');
  const helper = { volunteerId: demoId(`account ${who}`), grams: 60_000, pieces: null, coldBoxes: null };
  const asked = { communityId, helpers: [helper] };
  const { plan } = await dispatch.proposeRuns(asked);
  await dispatch.planRuns({ ...asked, plan, actionId: actionId() });
}

describe('the plan of runs', () => {
  it('names what is in no run, plans when somebody is there, and makes exactly that', async () => {
    await givenSorted(whole);
    const shown = at(<PlanRunsPage />, 'lin');
    await shown.see('没有排上的');
    await shown.see('没有人在场，或都在路上');
    expect(shown.text()).not.toContain('就这样派');
    await tick(shown, '王师傅');
    await shown.see('今天各人爬的楼层');
    await shown.see('1 趟，都排上了');
    shown.tap('就这样派');
    await vi.waitFor(async () => {
      const { rows } = await as('lin').dispatch.listRuns({ communityId });
      expect(rows).toMatchObject([{ volunteerName: '王师傅', households: 4 }]);
    });
  });

  it('shows the newest plan when something has changed since it was looked at', async () => {
    await givenSorted(whole);
    const shown = at(<PlanRunsPage />, 'lin');
    await tick(shown, '王师傅');
    await shown.see('1 趟，都排上了');
    await givenPlanned('he');
    shown.tap('就这样派');
    await shown.see('没有等着送的东西');
    expect(shown.text()).not.toContain('就这样派');
  });

  it('says what comes first when nothing lies sorted', async () => {
    const shown = at(<PlanRunsPage />, 'lin');
    await shown.see('没有等着送的东西');
  });
});

describe('a door with medicine', () => {
  it('asks for the code, which stands on the household’s first screen', async () => {
    const { runId } = await givenMedicineDoor(whole);
    const code = await doorCodeOf(whole, 'zhu', zhuHome);
    const home = at(<HomePage />, 'zhu');
    await home.see(`开门码 ${code}`);
    const shown = at(<RunPage />, 'wang', { runId });
    await shown.see('有药，要开门码');
    shown.tap('送达');
    await vi.waitFor(() => typeInto(document.body, '4 位码', code.slice(0, 3)));
    const { dropOffs } = await as('wang').dispatch.getRun({ communityId, runId });
    expect(dropOffs[0]?.outcome).toBeNull();
  });

  it('may be handed over without, when the captain answers for it', async () => {
    await givenMedicineDoor(whole);
    const shown = at(<WorkPage />, 'qin');
    await shown.see('要开门码的');
    await shown.see('502 送药');
  });
});

describe('the gate', () => {
  it('is empty in words', async () => {
    const shown = at(<GatePage />, 'wang');
    await shown.see('门口没有快递');
  });

  it('lists what waits with its age, and asks for the code of who fetches medicine', async () => {
    const parcel = {
      communityId,
      householdId: zhuHome.householdId,
      kind: 'medicine',
      liesAt: '东门',
    } as const;
    await as('wang').dispatch.addGateParcel({ ...parcel, actionId: actionId() });
    const shown = at(<GatePage />, 'wang');
    await shown.see('10号楼 1单元 502 药');
    await shown.see('东门');
    shown.tap('取走');
    await vi.waitFor(() => {
      if (!document.body.querySelector('[aria-label="4 位取件码"]')) throw new Error('no code is asked');
    });
  });
});
