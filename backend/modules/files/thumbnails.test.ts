import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { actionId, givenApp, memoryPictures } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import { communityId, zhuHome } from '../../../tests/support/demo';
import { jpeg, photo, png, pngChunk } from '../../../tests/support/pictures';
import { givenSecondCommunity } from '../../../tests/support/second-community';
import { places } from '../../../tests/places';

const database = await givenDatabase('demo');
const app = givenApp(database);
await givenSecondCommunity(database);
const elsewhere = places['in 兰花苑'];

const small = { base64: jpeg().toString('base64') };
const pngOf = (bytes: number) => ({
  base64: png([pngChunk('IDAT', '\0'.repeat(bytes - png([pngChunk('IDAT', '')]).length))]).toString('base64'),
});

async function givenPicture(
  thumbnail?: { base64: string },
  at = { staff: 'lin', communityId },
): Promise<string> {
  const pictureId = v7();
  await app.as(at.staff).files.addCommunityPicture({
    communityId: at.communityId,
    pictureId,
    source: photo,
    thumbnail,
    actionId: actionId(),
  });
  return pictureId;
}

const ask = (pictureIds: string[], who = 'zhu') =>
  app.as(who).files.getThumbnails({ ...zhuHome, pictureIds });

describe('the small pictures of a list', () => {
  it('come as addresses for ten minutes, all in one answer, and nothing of the bytes', async () => {
    const ids = [await givenPicture(small), await givenPicture()];
    const { rows, expiresAt } = await ask(ids);
    expect(rows.map(({ pictureId }) => pictureId)).toEqual(ids);
    for (const { address } of rows) expect(address).toMatch(/^\/pictures\/[\w.-]+$/);
    expect(Date.parse(expiresAt) - app.clock.now.getTime()).toBe(600_000);
    expect(JSON.stringify(rows).length).toBeLessThan(2 * 400);
  });

  it.each(['zhu', 'qin', 'lin', 'wang'])('are for all who may order at the door (%s)', async (who) => {
    expect((await ask([await givenPicture(small)], who)).rows).toHaveLength(1);
  });

  it('are none of a household, of another community, or that never were', async () => {
    const pictureId = v7();
    await app.as('zhu').files.addPicture({ ...zhuHome, pictureId, source: photo, actionId: actionId() });
    const theirs = await givenPicture(small, elsewhere);
    expect((await ask([pictureId, theirs, v7()])).rows).toEqual([]);
  });

  it('are not for a neighbour at this door', async () => {
    await expect(ask([v7()], 'peng')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are at most 50', async () => {
    const ids = Array.from({ length: 51 }, () => v7());
    await expect(ask(ids)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('come from the cloud where it keeps the pictures, without those that it has lost', async () => {
    const ids = [await givenPicture(small), await givenPicture(small)];
    const cloud = givenApp(database, { clock: app.clock });
    const addressesOf = ([first = '']: readonly string[]) =>
      Promise.resolve(new Map([[first, 'https://cloud.example/a?sign=1']]));
    cloud.app.pictures = { ...memoryPictures(), addressesOf };
    const { rows } = await cloud.as('zhu').files.getThumbnails({ ...zhuHome, pictureIds: ids });
    expect(rows).toEqual([{ pictureId: ids[0], address: 'https://cloud.example/a?sign=1' }]);
    const lost = cloud.as('lin').files.getCommunityPicture({ communityId, pictureId: v7() });
    await expect(lost).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the small copy that is sent along', () => {
  const add = (thumbnail: { base64: string }) => givenPicture(thumbnail);

  it('has at most 60,000 bytes', async () => {
    await expect(add(pngOf(60_001))).rejects.toMatchObject({ code: 'PICTURE_TOO_LARGE' });
    expect(await add(pngOf(60_000))).toBeTypeOf('string');
  });

  it('is a picture', async () => {
    const text = { base64: Buffer.from('<svg/>').toString('base64') };
    await expect(add(text)).rejects.toMatchObject({ code: 'NOT_A_PICTURE' });
  });

  it('leaves no file behind when the picture’s id is taken', async () => {
    const kept = new Set<string>();
    const store = memoryPictures();
    app.app.pictures = {
      ...store,
      put: (key, bytes) => store.put((kept.add(key), key), bytes),
      remove: (name) => store.remove((kept.delete(name), name)),
    };
    const pictureId = await givenPicture(small);
    const again = { communityId, pictureId, source: photo, thumbnail: small, actionId: actionId() };
    await expect(app.as('lin').files.addCommunityPicture(again)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(kept.size).toBe(2);
  });
});
