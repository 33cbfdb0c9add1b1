import { describe, expect, it, vi } from 'vitest';
import { door, givenPhone, silence, yes } from '../../../tests/support/given-queue';

describe('with signal', () => {
  it('sends a deed at once and keeps nothing of it', async () => {
    const phone = givenPhone();
    const queue = phone.start();
    queue.add(door('602'));
    await queue.run();
    await vi.waitFor(() => expect(phone.queued()).toEqual([]));
    expect(phone.sent).toEqual(['602:id1']);
    expect(phone.stored.size).toBe(0);
  });

  it('has written the deed down before it is first sent', () => {
    const phone = givenPhone();
    let storedAtSend = 0;
    phone.answer = () => {
      storedAtSend = phone.stored.size;
      return { ok: true, value: null };
    };
    phone.start().add(door('602'));
    expect(storedAtSend).toBe(1);
  });

  it('shows a deed as sent until the screens have the new state', async () => {
    const phone = givenPhone();
    let seen = () => {};
    phone.afterSent.mockReturnValue(new Promise<void>((resolve) => (seen = resolve)));
    const queue = phone.start();
    queue.add(door('602'));
    await vi.waitFor(() => expect(phone.afterSent).toHaveBeenCalled());
    expect(phone.queued()).toEqual(['602 送到 sent']);
    seen();
    await vi.waitFor(() => expect(phone.queued()).toEqual([]));
  });

  it('sends one at a time, in the order of doing, also when it is run twice', async () => {
    const phone = givenPhone();
    phone.answer = silence;
    const queue = phone.start();
    ['602', '501', '402'].forEach((no) => queue.add(door(no)));
    await queue.run();
    phone.sent.length = 0;
    let underWay = 0;
    let most = 0;
    phone.answer = async () => {
      most = Math.max(most, ++underWay);
      await Promise.resolve();
      underWay -= 1;
      return { ok: true, value: null };
    };
    await Promise.all([queue.run(), queue.run()]);
    expect(phone.sent).toEqual(['602:id1', '501:id2', '402:id3']);
    expect(most).toBe(1);
  });
});

describe('without signal', () => {
  it('keeps the deeds, tries again after a growing pause, and sends each once when signal returns', async () => {
    const phone = givenPhone();
    phone.answer = silence;
    const queue = phone.start();
    queue.add(door('602'));
    await queue.run();
    await queue.run();
    queue.add(door('501'));
    await queue.run();
    expect(phone.queued()).toEqual(['602 送到 waiting', '501 送到 waiting']);
    expect(phone.delays.slice(0, 3)).toEqual([5_000, 10_000, 20_000]);
    expect(phone.sent.every((one) => one === '602:id1')).toBe(true);
    phone.answer = yes;
    phone.sent.length = 0;
    phone.timers.at(-1)?.();
    await vi.waitFor(() => expect(phone.stored.size).toBe(0));
    expect(phone.sent).toEqual(['602:id1', '501:id2']);
  });

  it('leaves one pause at most under way', async () => {
    const phone = givenPhone();
    phone.answer = silence;
    const queue = phone.start();
    queue.add(door('602'));
    for (let time = 0; time < 5; time += 1) await queue.run();
    expect(phone.timers.filter(Boolean)).toHaveLength(1);
  });

  it('has everything again after a restart, in the same order', async () => {
    const phone = givenPhone();
    phone.answer = silence;
    const before = phone.start();
    ['602', '501'].forEach((no) => before.add(door(no)));
    await before.run();
    phone.answer = yes;
    phone.sent.length = 0;
    const after = phone.start();
    after.add(door('402'));
    await after.run();
    expect(phone.sent).toEqual(['602:id1', '501:id2', '402:id3']);
  });

  it('repeats a deed with its old id when the app was killed before the answer came', async () => {
    const phone = givenPhone();
    phone.answer = () => new Promise(() => {});
    phone.start().add(door('602'));
    phone.answer = yes;
    await phone.start().run();
    expect(phone.sent).toEqual(['602:id1', '602:id1']);
    expect(phone.stored.size).toBe(0);
  });
});

describe('another account on the same phone', () => {
  it('never sends the deeds of the former one, which go out when that one is back', async () => {
    const phone = givenPhone();
    phone.answer = silence;
    const queue = phone.start();
    queue.add(door('602'));
    await queue.run();
    phone.answer = yes;
    phone.sent.length = 0;
    phone.accountId = 'wang';
    queue.add(door('501'));
    await queue.run();
    expect(phone.sent).toEqual(['501:id2']);
    await vi.waitFor(() => expect(phone.queued()).toEqual(['602 送到 waiting']));
    phone.accountId = 'li';
    await queue.run();
    expect(phone.sent).toEqual(['501:id2', '602:id1']);
  });

  it('stops in the middle of the line when the account changes', async () => {
    const phone = givenPhone();
    phone.answer = silence;
    const queue = phone.start();
    ['602', '501'].forEach((no) => queue.add(door(no)));
    await queue.run();
    phone.sent.length = 0;
    phone.answer = () => {
      phone.accountId = 'wang';
      return { ok: true, value: null };
    };
    await queue.run();
    expect(phone.sent).toEqual(['602:id1']);
  });

  it('lets nobody add a deed who is not signed in', () => {
    const phone = givenPhone();
    phone.accountId = null;
    expect(() => phone.start().add(door('602'))).toThrow('signed in');
    expect(phone.stored.size).toBe(0);
  });
});
