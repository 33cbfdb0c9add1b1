import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, memoryPictures } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId, zhuHome } from '../support/demo';
import { jpeg, photo } from '../support/pictures';
import { givenHttp } from './support/given-http';

const database = await givenDatabase('demo');
const app = givenApp(database);
const { as, clock } = app;
const http = await givenHttp(app.app, { limits: { perMinute: 5 } });
const open = (address: string) => fetch(`${http.url}${address}`);

beforeEach(() => {
  app.app.pictures = memoryPictures();
  clock.set('2026-11-22T01:30:00.000Z');
});

const small = jpeg();

async function productPicture(): Promise<{ pictureId: string; address: string }> {
  const pictureId = v7();
  const source = photo;
  const thumbnail = { base64: small.toString('base64') };
  await as('lin').files.addCommunityPicture({
    communityId,
    pictureId,
    source,
    thumbnail,
    actionId: actionId(),
  });
  const { rows } = await as('zhu').files.getThumbnails({ ...zhuHome, pictureIds: [pictureId] });
  return { pictureId, address: rows[0]?.address ?? '' };
}

async function prescription(): Promise<string> {
  const pictureId = v7();
  await as('zhu').files.addPicture({ ...zhuHome, pictureId, source: photo, actionId: actionId() });
  return (await as('zhu').files.getPicture({ ...zhuHome, pictureId })).address;
}

describe('the address of a product’s picture', () => {
  it('gives its small copy, to be kept by the browser alone; the whole one has another', async () => {
    const { pictureId, address } = await productPicture();
    const response = await open(address);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(small);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'private, max-age=600, immutable',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    const whole = await open((await as('lin').files.getCommunityPicture({ communityId, pictureId })).address);
    expect(whole.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await whole.arrayBuffer()).toString('base64')).toBe(photo.base64);
  });

  it('names no picture, no household and no file', async () => {
    const { pictureId, address } = await productPicture();
    const read = Buffer.from(address.slice(address.indexOf('.') + 1), 'base64url').toString('latin1');
    for (const told of [pictureId, communityId, zhuHome.householdId, 'storedAs'])
      expect(address + read).not.toContain(told);
  });

  it('is over after ten minutes, in words; asked anew there is another', async () => {
    const { pictureId, address } = await productPicture();
    clock.pass(600_000);
    const over = await open(address);
    expect([over.status, await over.text()]).toEqual([410, '照片的地址已过期，请回到原来的页面再看一次']);
    const { rows } = await as('zhu').files.getThumbnails({ ...zhuHome, pictureIds: [pictureId] });
    expect((await open(rows[0]?.address ?? '')).status).toBe(200);
  });

  it.each([
    ['altered', (address: string) => `${address.slice(0, -2)}AA`],
    ['cut short', (address: string) => address.slice(0, 40)],
    ['of nothing', () => '/pictures/'],
    ['that climbs', () => '/pictures/..%2f..%2fetc%2fpasswd'],
  ])('opens nothing when it is one %s', async (_, change) => {
    const response = await open(change((await productPicture()).address));
    expect(response.status).toBe(410);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
  });

  it('opens as often as a shelf is long: each was given out by a call, which is counted', async () => {
    const { address } = await productPicture();
    const statuses = await Promise.all(
      Array.from({ length: 40 }, () => open(address).then(({ status }) => status)),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
  });

  it('says in words that the file is lost', async () => {
    const { address } = await productPicture();
    app.app.pictures = memoryPictures();
    const gone = await open(address);
    expect([gone.status, await gone.text()]).toEqual([404, '这张照片已经不在了']);
    expect(gone.headers.get('content-type')).toContain('text/plain');
  });
});

describe('the address of a household’s picture', () => {
  it('is kept by nothing', async () => {
    const response = await open(await prescription());
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
  });

  it('is over at once with the right of whoever was shown it', async () => {
    const address = await prescription();
    const mine = database.db.selectFrom('identities').select('accountId').where('subject', '=', 'demo-zhu');
    const set = (disabledAt: Date | null) =>
      database.db.updateTable('accounts').set({ disabledAt }).where('id', '=', mine).execute();
    await set(clock.now);
    expect((await open(address)).status).toBe(410);
    await set(null);
    expect((await open(address)).status).toBe(200);
  });

  it('is no export, and an export is no picture', async () => {
    const address = await prescription();
    expect((await open(address.replace('/pictures/', '/exports/'))).status).toBe(410);
    const { path } = await as('lin').overview.exportEvening({
      communityId,
      day: '2026-11-22',
      actionId: actionId(),
    });
    expect((await open(path.replace('/exports/', '/pictures/'))).status).toBe(410);
  });
});
