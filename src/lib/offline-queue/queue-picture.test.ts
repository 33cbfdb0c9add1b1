import { describe, expect, it, vi } from 'vitest';
import { door, givenPhone, refusal, silence, yes } from '../../../tests/support/given-queue';
import { NoSignal } from '../wire/no-signal';

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
