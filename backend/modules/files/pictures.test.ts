import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import { jpeg, picturesWithSecrets, png, pngChunk, SECRET } from '../../../tests/support/pictures';
import { COMMUNITY_ID as communityId, demoId } from '../../demo';
import type { PictureStore } from '../../files/picture-store';
import { call } from '../../kernel/call';
import { newId } from '../../kernel/ids';

const database = await givenDatabase('demo');
const here = givenApp(database);
const there = givenApp(database);
const UPLOAD = 'cloud://env-1.bucket-1/pictures/a.jpg';
const kept = new Map<string, Uint8Array>();
const uploads = new Map<string, Uint8Array>();

/** One store for both instances, as one disk or one cloud is. */
const pictures: PictureStore = {
  put: (key, bytes) => Promise.resolve(kept.set(key, bytes) && key),
  get: (name) => Promise.resolve(kept.get(name)),
  addressesOf: () => Promise.resolve(undefined),
  remove: (name) => Promise.resolve(void kept.delete(name)),
  readUpload: (id) => Promise.resolve(uploads.get(id)),
  dropUpload: (id) => Promise.resolve(void uploads.delete(id)),
};
for (const { app } of [here, there]) app.pictures = pictures;

const householdId = demoId('household 10-1-502');
const base64 = (bytes: Buffer) => ({ base64: bytes.toString('base64') });
const asked = (
  source: { base64: string } | { cloudFileId: string } = base64(jpeg()),
  pictureId = newId(),
) => ({
  communityId,
  householdId,
  pictureId,
  source,
  actionId: actionId(),
});
const pngOf = (bytes: number) =>
  png([pngChunk('IDAT', '\0'.repeat(bytes - png([pngChunk('IDAT', '')]).length))]);

beforeEach(async () => {
  await sql`truncate pictures`.execute(database.db);
  kept.clear();
  uploads.clear();
});

describe('a picture', () => {
  it.each(picturesWithSecrets)(
    'of type $type is kept and shown without its metadata',
    async ({ type, bytes, plain }) => {
      const input = asked(base64(bytes));
      const added = await here.as('wang').files.addPicture(input);
      expect(added).toEqual({ pictureId: input.pictureId, contentType: type, bytes: plain.length });
      expect([...kept.values()]).toEqual([plain]);
      expect(Buffer.concat([...kept.values()]).includes(SECRET)).toBe(false);
    },
  );

  it('is kept once when it is sent twice, or at once to two instances', async () => {
    const input = asked();
    const answers = await Promise.all([here, there].map((app) => app.as('wang').files.addPicture(input)));
    answers.push(await here.as('wang').files.addPicture(input));
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(kept.size).toBe(1);
  });

  it('is taken from the cloud where the phone put it, and the upload is dropped', async () => {
    uploads.set(UPLOAD, jpeg());
    const input = asked({ cloudFileId: UPLOAD });
    const added = await here.as('wang').files.addPicture(input);
    expect([kept.size, uploads.size]).toEqual([1, 0]);
    expect(await there.as('wang').files.addPicture(input)).toEqual(added);
  });

  it('may have 512,000 bytes', async () => {
    expect(await here.as('wang').files.addPicture(asked(base64(pngOf(512_000))))).toMatchObject({
      bytes: 512_000,
    });
  });

  it('leaves nothing of itself in the log', async () => {
    const input = asked();
    await here.as('wang').files.addPicture(input);
    expect(here.logged()).toContain('files.addPicture');
    expect(here.logged()).not.toContain(input.source && jpeg().toString('base64').slice(0, 40));
  });
});

describe('a picture is refused', () => {
  const refusal = (input: ReturnType<typeof asked>) => here.as('wang').files.addPicture(input);

  it('when it is larger', async () => {
    await expect(refusal(asked(base64(pngOf(512_001))))).rejects.toMatchObject({ code: 'PICTURE_TOO_LARGE' });
  });

  it.each([
    ['a text', Buffer.from('I am no picture')],
    ['a page', Buffer.from('<svg onload="alert(1)"/>')],
    ['half a JPEG', jpeg().subarray(0, 60)],
    ['nothing', Buffer.alloc(0)],
  ])('when it is %s', async (_, bytes) => {
    await expect(refusal(asked(base64(bytes)))).rejects.toMatchObject({ code: 'NOT_A_PICTURE' });
    expect(kept.size).toBe(0);
  });

  it('when the phone has uploaded nothing', async () => {
    await expect(refusal(asked({ cloudFileId: UPLOAD }))).rejects.toMatchObject({ code: 'NOT_A_PICTURE' });
  });

  it('when its id is taken, and the first one stays', async () => {
    const first = asked();
    await here.as('wang').files.addPicture(first);
    const other = asked(base64(png([pngChunk('IDAT', 'other')])), first.pictureId);
    await expect(refusal(other)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(refusal({ ...other, actionId: first.actionId })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(kept.size).toBe(1);
    expect([...kept.values()]).toEqual([jpeg()]);
  });

  it.each(['peng', 'qian'])('from somebody without a role at the household (%s)', async (person) => {
    await expect(here.as(person).files.addPicture(asked())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a picture is shown to nobody', () => {
  const missing = { communityId, householdId, pictureId: newId() };

  it('when there is none', async () => {
    await expect(here.as('zhu').files.getPicture(missing)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('through another household, in the same words as when there is none', async () => {
    const { pictureId } = await here.as('wang').files.addPicture(asked());
    const own = { communityId, householdId: demoId('household 10-1-401') };
    const ask = (id: string) =>
      call(here.app, {
        procedure: 'files.getPicture',
        input: { ...own, pictureId: id },
        caller: { kind: 'wechat', openid: 'demo-peng' },
        requestId: 'r',
      });
    expect(await ask(pictureId)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await ask(pictureId)).toEqual(await ask(missing.pictureId));
  });
});
