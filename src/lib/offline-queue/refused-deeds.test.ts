import { describe, expect, it, vi } from 'vitest';
import { door, givenPhone, refusal, silence, yes } from '../../../tests/support/given-queue';

describe('a refusal', () => {
  it('is kept to be settled while the line goes on, also over a restart', async () => {
    const phone = givenPhone();
    phone.answer = silence;
    const queue = phone.start();
    ['602', '501', '402'].forEach((no) => queue.add(door(no)));
    await queue.run();
    phone.answer = (input) => (input.door === '501' ? refusal(input) : yes(input));
    await queue.run();
    expect(phone.queued()).toEqual(['501 送到 refused']);
    phone.sent.length = 0;
    const after = phone.start();
    await after.run();
    expect(phone.sent).toEqual([]);
    expect(phone.shown[0]?.refusal).toEqual({ code: 'RUN_FINISHED', message: '这趟配送已经结束' });
    after.dismiss('id2');
    expect(phone.stored.size).toBe(0);
  });

  it('makes the screens ask how things stand now, once', async () => {
    const phone = givenPhone();
    phone.answer = refusal;
    const queue = phone.start();
    queue.add(door('602'));
    await queue.run();
    await vi.waitFor(() => expect(phone.afterSent).toHaveBeenCalledWith([]));
    await queue.run();
    expect(phone.afterSent).toHaveBeenCalledTimes(1);
  });

  it('can be tried again with the same id', async () => {
    const phone = givenPhone();
    phone.answer = refusal;
    const queue = phone.start();
    queue.add(door('602'));
    await queue.run();
    phone.answer = yes;
    await queue.retry('id1');
    expect(phone.sent).toEqual(['602:id1', '602:id1']);
    expect(phone.stored.size).toBe(0);
  });

  it('cannot be dismissed before it is one', () => {
    const phone = givenPhone();
    phone.answer = silence;
    const queue = phone.start();
    queue.add(door('602'));
    queue.dismiss('id1');
    expect(phone.queued()).toEqual(['602 送到 waiting']);
  });

  it('is not made of a failing backend at once, but after the fifth failure', async () => {
    const phone = givenPhone();
    phone.answer = () => ({ ok: false, code: 'INTERNAL', message: '系统开小差了' });
    const queue = phone.start();
    queue.add(door('602'));
    for (let time = 0; time < 3; time += 1) await queue.run();
    expect(phone.queued()).toEqual(['602 送到 waiting']);
    await phone.start().run();
    await phone.start().run();
    expect(phone.queued()).toEqual(['602 送到 refused']);
  });

  it.each(['BUSY', 'NO_ROOM', 'TOO_MANY_TRIES'] as const)(
    'is not made of what passes by itself (%s), however long it lasts',
    async (code) => {
      const phone = givenPhone();
      phone.answer = () => ({ ok: false, code, message: '请稍后再试' });
      const queue = phone.start();
      queue.add(door('602'));
      for (let time = 0; time < 9; time += 1) await queue.run();
      expect(phone.queued()).toEqual(['602 送到 waiting']);
      phone.answer = yes;
      await queue.run();
      expect(new Set(phone.sent)).toEqual(new Set(['602:id1']));
      expect(phone.stored.size).toBe(0);
    },
  );

  it('is not made of a session that has ended: the deed waits for the sign-in', async () => {
    const phone = givenPhone();
    phone.answer = () => ({ ok: false, code: 'NOT_SIGNED_IN', message: '请先登录' });
    const queue = phone.start();
    queue.add(door('602'));
    await queue.run();
    expect(phone.queued()).toEqual(['602 送到 waiting']);
  });
});

describe('taking a deed back', () => {
  it('leaves no trace of it, nor of its picture, while the phone has no network', async () => {
    const phone = givenPhone();
    phone.isOnline = false;
    const queue = phone.start();
    const picture = { procedure: 'files.addPicture', input: { pictureId: 'p' }, label: '照片' };
    queue.add(picture);
    const deed = queue.add({ ...door('602'), input: { door: '602', pictureId: 'p' } });
    expect(queue.takeBack(deed)).toBe(true);
    expect(phone.stored.size).toBe(0);
    await queue.run();
    phone.isOnline = true;
    await queue.run();
    expect(phone.sent).toEqual([]);
  });

  it('is not for the phone alone once the server may have heard of it, also over a restart', async () => {
    const phone = givenPhone();
    phone.answer = silence;
    const deed = phone.start().add(door('602'));
    const after = phone.start();
    await after.run();
    expect(after.takeBack(deed)).toBe(false);
    expect(phone.queued()).toEqual(['602 送到 waiting']);
    expect(after.takeBack('nobody did this')).toBe(false);
  });

  it('is possible for a minute without a network; then the deed is tried all the same', async () => {
    const phone = givenPhone();
    phone.isOnline = false;
    const queue = phone.start();
    queue.add(door('602'));
    await queue.run();
    expect(phone.sent).toEqual([]);
    phone.now = '2026-11-22T06:01:00.000Z';
    await queue.run();
    expect(phone.sent).toEqual(['602:id1']);
  });
});
