import { beforeAll, expect, it } from 'vitest';
import { actionId, givenApp } from '../support/app';
import { tomorrowAt } from '../support/flowing-clock';
import { testSecrets } from '../support/secrets';
import { BESIDE_ID, seedBeside } from '../../backend/demo';
import { runJobs } from '../../backend/jobs';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';
import { withLargeType } from './open-settled';

const web = await givenWeb({ isDemo: true });
const { as, app } = givenApp(web.database, { clock: web.clock });
const desk = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

/** A home of 梧桐里 orders, and the next day comes without what was ordered. */
beforeAll(async () => {
  await seedBeside(web.database, { now: new Date(tomorrowAt('06:00')), secrets: testSecrets });
  const { rows } = await web.database.pool.query<{ id: string }>(
    'select id from households where community_id = $1 and not is_vacant order by id limit 1',
    [BESIDE_ID],
  );
  const home = { communityId: BESIDE_ID, householdId: rows[0]?.id ?? '' };
  const { wave, products } = await as('yu').orders.getCatalogue(home);
  const lines = [{ productId: products[0]?.id ?? '', quantity: 1 }];
  await as('yu').orders.placeOrder({ ...home, waveId: wave?.id ?? '', lines, actionId: actionId() });
  await web.clock.moveTo(new Date(Date.parse(tomorrowAt('09:30')) + 24 * 3_600_000).toISOString());
  await runJobs(app, web.clock.now);
});

it('a supervisor sees the own communities, the one with something overdue first, and no household', async () => {
  const du = await web.stepInto('督导员杜', phone);
  await du.tapText('工作台', { exact: true });
  await du.waitForText('桂花苑（示例）');
  await du.waitForText('1 单过了日子');
  const text = await du.page.innerText('body');
  expect(text.indexOf('梧桐里')).toBeLessThan(text.indexOf('桂花苑'));
  expect(text).toContain('664 户');
  expect(text).not.toContain('号楼');
  expect(await seriousTroubles(du.page)).toEqual([]);
});

it('a commander sees them in a table at a desk', async () => {
  const tang = await web.stepInto('指挥员唐', desk);
  await tang.waitForText('过了日子没到');
  await tang.waitForText('督导一组');
  await tang.waitForText('答应的都到了');
  expect(await seriousTroubles(tang.page)).toEqual([]);
});

it('in large type nothing is cut off', async () => {
  const du = await withLargeType(web, '督导员杜', phone);
  await du.tapText('工作台', { exact: true });
  await du.waitForText('1 单过了日子');
  const width = await du.page.evaluate<number>('document.documentElement.scrollWidth');
  expect(width).toBeLessThanOrEqual(phone.width);
  expect(web.faults).toEqual([]);
});
