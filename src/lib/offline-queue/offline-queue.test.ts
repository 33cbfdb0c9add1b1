import { describe, expect, it, vi } from 'vitest';
import { NoSignal } from '../no-signal';
import type { Reply } from '../reply';
import { createOfflineQueue, type QueuePorts } from './offline-queue';
import type { QueueEntry } from './queue-entry';
import { createQueueStore } from './queue-store';

type Answer = (input: { door: string; actionId: string }) => Promise<Reply> | Reply;
const yes: Answer = () => ({ ok: true, value: null });
const silence: Answer = () => Promise.reject(new NoSignal());
const refusal: Answer = () => ({ ok: false, code: 'RUN_FINISHED', message: '这趟配送已经结束' });

/** A phone whose storage outlives the app; `start` is a start of the app, `answer` the server it meets. */
function givenPhone() {
  const stored = new Map<string, string>();
  const sent: string[] = [];
  const timers: ((() => void) | null)[] = [];
  const delays: number[] = [];
  let made = 0;
  const phone = {
    sent,
    stored,
    timers,
    delays,
    answer: yes,
    accountId: 'li' as string | null,
    isOnline: true,
    now: '2026-11-22T06:00:00.000Z',
    shown: [] as readonly QueueEntry[],
    kept: new Set<string>(),
    upload: vi.fn<QueuePorts['pictures']['upload']>(),
    afterSent: vi.fn<QueuePorts['afterSent']>(() => Promise.resolve()),
    queued: () => phone.shown.map((entry) => `${entry.label} ${entry.state}`),
    start: () => createOfflineQueue(portsOf()),
  };
  const store = createQueueStore({
    read: (key) => JSON.parse(stored.get(key) ?? 'null') as unknown,
    write: (key, value) => void stored.set(key, JSON.stringify(value)),
    remove: (key) => void stored.delete(key),
    keys: () => [...stored.keys()].reverse(),
  });
  const portsOf = (): QueuePorts => ({
    store,
    send: async (_procedure, input) => {
      const typed = input as { door: string; actionId: string };
      sent.push(`${typed.door}:${typed.actionId}`);
      return phone.answer(typed);
    },
    pictures: { upload: phone.upload, remove: (path) => void phone.kept.delete(path) },
    accountId: () => phone.accountId,
    isOnline: () => phone.isOnline,
    now: () => phone.now,
    newActionId: () => `id${++made}`,
    later: (ms, run) => {
      delays.push(ms);
      const at = timers.push(run) - 1;
      return () => void (timers[at] = null);
    },
    publish: (entries) => (phone.shown = entries),
    afterSent: phone.afterSent,
  });
  return phone;
}
const door = (no: string) => ({
  procedure: 'dispatch.confirmDropOff',
  input: { door: no },
  label: `${no} 送到`,
});

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

  it('is not made of a session that has ended: the deed waits for the sign-in', async () => {
    const phone = givenPhone();
    phone.answer = () => ({ ok: false, code: 'NOT_SIGNED_IN', message: '请先登录' });
    const queue = phone.start();
    queue.add(door('602'));
    await queue.run();
    expect(phone.queued()).toEqual(['602 送到 waiting']);
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

describe('a deed with a picture kept on the phone', () => {
  const picture = { ...door('602'), label: '602 照片', picturePath: 'saved/1.jpg' };
  const givenPhoneWithPicture = () => {
    const phone = givenPhone();
    phone.kept.add('saved/1.jpg');
    let uploads = 0;
    phone.upload.mockImplementation(() =>
      Promise.resolve({ source: { cloudFileId: `cloud://${++uploads}` } }),
    );
    return phone;
  };
  const sources = () => {
    const seen: unknown[] = [];
    const note = (input: object) => void seen.push((input as { source?: unknown }).source);
    return { seen, note };
  };

  it('goes up first, is told with its address, and leaves the phone then', async () => {
    const phone = givenPhoneWithPicture();
    const { seen, note } = sources();
    phone.answer = (input) => {
      note(input);
      expect(phone.kept.size).toBe(1);
      return yes(input);
    };
    const queue = phone.start();
    queue.add(picture);
    await queue.run();
    await vi.waitFor(() => expect(phone.stored.size).toBe(0));
    expect(seen).toEqual([{ cloudFileId: 'cloud://1' }]);
    await vi.waitFor(() => expect(phone.kept.size).toBe(0));
  });

  it('goes up once, so that a repetition after a restart says the same', async () => {
    const phone = givenPhoneWithPicture();
    const { seen, note } = sources();
    phone.answer = (input) => {
      note(input);
      return silence(input);
    };
    const queue = phone.start();
    queue.add(picture);
    await queue.run();
    await phone.start().run();
    expect(new Set(seen.map((source) => JSON.stringify(source)))).toEqual(
      new Set(['{"cloudFileId":"cloud://1"}']),
    );
    expect(seen.length).toBeGreaterThan(1);
    expect(phone.upload).toHaveBeenCalledTimes(1);
  });

  it('waits for signal before it goes up, and holds the line for what comes after it', async () => {
    const phone = givenPhoneWithPicture();
    phone.upload.mockRejectedValue(new NoSignal());
    const queue = phone.start();
    queue.add(picture);
    queue.add(door('501'));
    await queue.run();
    expect(phone.sent).toEqual([]);
    expect(phone.queued()).toEqual(['602 照片 waiting', '501 送到 waiting']);
  });

  it('is for the person to settle when the file is gone, while the line goes on', async () => {
    const phone = givenPhoneWithPicture();
    phone.upload.mockResolvedValue({ ok: false, code: 'NOT_A_PICTURE', message: '照片已经不在手机里了' });
    const queue = phone.start();
    queue.add(picture);
    queue.add(door('501'));
    await queue.run();
    await vi.waitFor(() => expect(phone.queued()).toEqual(['602 照片 refused']));
    expect(phone.sent).toEqual(['501:id2']);
    queue.dismiss('id1');
    expect(phone.kept.size).toBe(0);
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

it('a deed goes on without its picture when the server does not take the picture', async () => {
  const phone = givenPhone();
  phone.isOnline = false;
  const queue = phone.start();
  queue.add({ procedure: 'files.addPicture', input: { door: 'picture', pictureId: 'p' }, label: '照片' });
  queue.add({ ...door('602'), input: { door: '602', pictureId: 'p' } });
  await queue.run();
  phone.isOnline = true;
  const told: object[] = [];
  phone.answer = (input) => {
    told.push(input);
    return input.door === 'picture' ? refusal(input) : yes(input);
  };
  await queue.run();
  expect(told[1]).toEqual({ door: '602', actionId: 'id2', pictureId: undefined });
  expect(phone.queued()).toEqual(['照片 refused']);
});
