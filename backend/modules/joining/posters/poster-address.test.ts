import { expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entrance } from '../../../../tests/support/demo';
import { building10, givenCode } from '../../../../tests/support/joining';
import { behind } from '../../../../tests/support/linked';
import { wechatWith } from '../../../../tests/support/wechat-with';

const database = await givenDatabase('demo');
await givenCode(givenApp(database).as('lin'));

/** The page behind a link of printPosters. */
async function posterOf(app: TestApp): Promise<string> {
  const asked = { communityId, buildingIds: [building10], actionId: actionId() };
  const { path } = await app.as('lin').joining.printPosters(asked);
  const file = await behind(app, path);
  if (file?.kind !== 'page') throw new Error('no page');
  return file.html;
}

const shownTo = ({ as }: TestApp) => as('qin').joining.showCode(entrance('10-1'));

it('a code leads to the address that the installation has for itself, or nowhere', async () => {
  const own = givenApp(database, { webAddress: 'https://sandan.example' });
  const other = givenApp(database, { webAddress: 'https://other.example' });
  const none = givenApp(database);
  expect((await shownTo(own)).address).toMatch(/^https:\/\/sandan\.example\//);
  expect((await shownTo(none)).address).toBeNull();
  const pages = [await posterOf(own), await posterOf(other), await posterOf(none)];
  expect(new Set(pages).size).toBe(3);
});

it('a screen shows the drawing of the poster, or WeChat’s picture where there is one', async () => {
  const own = givenApp(database, { webAddress: 'https://sandan.example' });
  const { drawing } = await shownTo(own);
  expect(drawing).toMatch(/^<svg xmlns=/);
  expect(await posterOf(own)).toContain(drawing);
  const png = new Uint8Array([137, 80]);
  const wechat = wechatWith({ codeImage: () => Promise.resolve(png) });
  const inWechat = givenApp(database, { wechat });
  expect(await shownTo(inWechat)).toMatchObject({
    drawing: null,
    miniCode: Buffer.from(png).toString('base64'),
  });
});
