import { expect, it } from 'vitest';
import { forgetFiles } from './forget-files';
import { givenWeb } from './given-web';
import type { Person } from './person';

const web = await givenWeb({ isDemo: true });

/** The files that a page brings with it, while somebody opens it for the first time. */
async function filesOf({ page }: Person, open: () => Promise<void>): Promise<Set<string>> {
  const files = new Set<string>();
  const note = (request: { url(): string }) => void files.add(new URL(request.url()).pathname);
  page.on('request', note);
  await open();
  page.off('request', note);
  return new Set([...files].filter((file) => /^\/(js|css)\//.test(file)));
}

it('a step back while a page is still on its way ends at what was asked for last', async () => {
  const zhu = await web.stepInto('朱先生');
  await zhu.waitForText('去下单');
  await forgetFiles(zhu.page);
  await zhu.page.reload();
  const late = await filesOf(zhu, async () => {
    await zhu.tapText('去下单');
    await zhu.waitForText('肉蛋奶');
  });
  expect(late.size).toBeGreaterThan(0);

  let arrive = (): void => undefined;
  const held = new Promise<void>((resolve) => (arrive = resolve));
  await zhu.page.route(
    ({ pathname }) => late.has(pathname),
    async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    },
  );
  const asked = zhu.page.waitForRequest((request) => late.has(new URL(request.url()).pathname));
  await zhu.page.reload({ waitUntil: 'commit' });
  await asked;
  await zhu.page.goBack({ waitUntil: 'commit' });
  await zhu.waitForText('去下单');
  arrive();
  await zhu.page.waitForTimeout(1_000);
  expect(new URL(zhu.page.url()).hash).toContain('pages/home');
  await zhu.waitForText('去下单');
  expect(await zhu.page.getByText('去下单').first().isVisible()).toBe(true);
  expect(web.faults).toEqual([]);
});
