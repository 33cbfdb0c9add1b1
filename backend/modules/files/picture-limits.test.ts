import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import { pengHome, zhuHome } from '../../../tests/support/demo';
import { jpegOf, pngOf, webpOf } from '../../../tests/support/sized-pictures';
import { newId } from '../../kernel/ids';

const database = await givenDatabase('demo');
const app = givenApp(database);
const add = (bytes: Buffer, home = zhuHome, by = 'zhu') =>
  app.as(by).files.addPicture({
    ...home,
    pictureId: newId(),
    source: { base64: bytes.toString('base64') },
    actionId: actionId(),
  });

beforeEach(() => sql`truncate pictures`.execute(database.db));

describe('a picture of a few bytes', () => {
  it.each([
    ['PNG', pngOf(50_000, 50_000)],
    ['JPEG', jpegOf(50_000, 50_000)],
    ['WebP', webpOf(16_000, 16_000)],
    ['PNG as long as a corridor', pngOf(8_193, 1)],
    ['PNG of no size', pngOf(0, 0)],
  ])('that says it is enormous is refused before it is kept (%s)', async (kind, bytes) => {
    const code = kind === 'PNG of no size' ? 'NOT_A_PICTURE' : 'PICTURE_TOO_LARGE';
    await expect(add(bytes)).rejects.toMatchObject({ code });
    const { rows } = await sql<{ kept: number }>`select count(*)::int as kept from pictures`.execute(
      database.db,
    );
    expect(rows[0]?.kept).toBe(0);
  });

  it.each([
    ['PNG', pngOf(4_000, 3_000)],
    ['JPEG', jpegOf(4_000, 3_000)],
    ['WebP', webpOf(4_000, 3_000)],
  ])('as large as phones make them is kept (%s)', async (_, bytes) => {
    expect(await add(bytes)).toMatchObject({ bytes: bytes.length });
  });
});

it('a household gets 40 pictures in a day, also when many come at once; another is not held up', async () => {
  const rows = Array.from({ length: 38 }, () => newId());
  await sql`insert into pictures (community_id, id, household_id, content_type, bytes, stored_as, added_by, added_at)
    select ${zhuHome.communityId}, id, ${zhuHome.householdId}, 'image/png', 10, 'x', (select id from accounts limit 1),
           ${app.clock.now} from unnest(${rows}::uuid[]) as id`.execute(database.db);
  const sent = await Promise.allSettled(Array.from({ length: 5 }, () => add(pngOf(10, 10))));
  const kept = sent.filter(({ status }) => status === 'fulfilled');
  expect(kept).toHaveLength(2);
  await expect(add(pngOf(10, 10))).rejects.toMatchObject({
    code: 'TOO_MANY_PICTURES',
    details: { most: 40 },
  });
  expect(await add(pngOf(10, 10), pengHome, 'peng')).toMatchObject({ contentType: 'image/png' });
  app.clock.pass(24 * 3_600_000);
  expect(await add(pngOf(10, 10))).toMatchObject({ contentType: 'image/png' });
});
