import { beforeEach, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entrance, zhuHome } from '../../../../tests/support/demo';
import { givenNotice } from '../../../../tests/support/given-notice';
import { ofEntrances } from '../../../../tests/support/given-round';
import { givenQuietDay } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
const { as, clock } = givenApp(database);
const get = (noticeId: string) => as('zhu').notices.getOwnNotice({ ...zhuHome, noticeId });
const isNotThere = (noticeId: string) => expect(get(noticeId)).rejects.toMatchObject({ code: 'NOT_FOUND' });

beforeEach(() => givenQuietDay(database));

it('gives one notice to a household that was told it, also when it is taken back', async () => {
  const { noticeId } = await givenNotice(as('lin'));
  await givenNotice(as('lin'), { title: '另一条公告' });
  expect(await get(noticeId)).toMatchObject({ id: noticeId, title: '明早扫楼道', isDue: true });
  await as('lin').notices.cancelNotice({ communityId, noticeId, reason: '改期', actionId: actionId() });
  expect(await get(noticeId)).toMatchObject({ isDue: false, isCancelled: true });
});

it('knows nothing of what others were told, of drills, and of what is not sent yet', async () => {
  const elsewhere = await givenNotice(as('lin'), { audience: ofEntrances('1-1') });
  await isNotThere(elsewhere.noticeId);
  await isNotThere((await givenNotice(as('lin'), { isExercise: true, title: '演练' })).noticeId);
  const later = await givenNotice(as('lin'), { sendAt: '2026-11-22T03:00:00.000Z', title: '晚些时候' });
  await isNotThere(later.noticeId);
  clock.pass(2 * 3_600_000);
  expect(await get(later.noticeId)).toMatchObject({ title: '晚些时候' });
  clock.pass(-2 * 3_600_000);
  await isNotThere(v7());
});

it('is nothing for a captain of the entrance to read as the household', async () => {
  const { noticeId } = await givenNotice(as('lin'));
  const asCaptain = as('qin').notices.getOwnNotice({ ...zhuHome, noticeId });
  await expect(asCaptain).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect((await as('qin').notices.listRelays(entrance('10-1'))).rows).toHaveLength(1);
});
