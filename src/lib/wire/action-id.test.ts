import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createActionIds, type RandomSource } from './action-id';
import { randomSource } from './random-source';

const filledWith = (byte: number): RandomSource => ({
  name: 'Math.random',
  fill: (bytes) => bytes.fill(byte),
});
const takeIds = (make: () => string, count: number) => Array.from({ length: count }, make);

describe('an action id', () => {
  it('carries the version, the variant and the moment of RFC 9562, whatever the random bits are', () => {
    const at = Date.UTC(2026, 10, 22, 4, 0, 0, 123);
    for (const byte of [0x00, 0xff, 0x5a]) {
      const id = createActionIds(filledWith(byte), () => at)();
      expect(z.uuidv7().safeParse(id).success).toBe(true);
      expect(parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(at);
      expect(id[14]).toBe('7');
      expect('89ab').toContain(id[19]);
    }
  });

  it('sorts in the order of making within one millisecond, past its 4,096 places', () => {
    const ids = takeIds(
      createActionIds(filledWith(7), () => 1_700_000_000_000),
      10_000,
    );
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('goes on upwards when the clock of the phone steps back', () => {
    const clock = [5_000_000, 1_000_000, 5_000_001, 4_000_000];
    const make = createActionIds(filledWith(7), () => clock.shift() ?? 0);
    const ids = takeIds(make, 4);
    expect([...ids].sort()).toEqual(ids);
  });
});

const weChat = {
  getRandomValues: ({
    length,
    success,
  }: {
    length: number;
    success: (a: { randomValues: ArrayBuffer }) => void;
  }) => success({ randomValues: crypto.getRandomValues(new Uint8Array(length)).buffer }),
};

describe('the random source', () => {
  it.each([
    ['wx.getRandomValues', { wx: weChat, crypto }],
    ['crypto.getRandomValues', { wx: {}, crypto }],
    ['Math.random', {}],
  ])('%s is chosen, named, and gives 100,000 different ids at one moment', (name, platform) => {
    const source = randomSource(platform);
    expect(source.name).toBe(name);
    const tails = takeIds(
      createActionIds(source, () => 1),
      100_000,
    ).map((id) => id.slice(19));
    expect(new Set(tails).size).toBe(100_000);
  });

  it('makes ids also before WeChat has answered, and asks only once for them', () => {
    const answers: ((answer: { randomValues: ArrayBuffer }) => void)[] = [];
    const source = randomSource({ wx: { getRandomValues: ({ success }) => answers.push(success) } });
    const early = takeIds(createActionIds(source), 100);
    expect(new Set(early).size).toBe(100);
    expect(answers).toHaveLength(1);
    answers[0]?.({ randomValues: new Uint8Array(4096).fill(0xee).buffer });
    expect(createActionIds(source)().slice(19)).toBe('aeee-eeeeeeeeeeee');
  });
});
