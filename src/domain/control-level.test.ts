import { describe, expect, it } from 'vitest';
import { deliveryWay, nextSlot, staggeredSlots } from './control-level';

describe('how things reach a household', () => {
  it('follows the level of its building', () => {
    expect(deliveryWay('lockdown')).toBe('toDoor');
    expect(deliveryWay('restricted')).toBe('timedPickUp');
    expect(deliveryWay('precaution')).toBe('pickUp');
    expect(deliveryWay('normal')).toBe('pickUp');
  });

  it('is to the door for a household for which staff have chosen so', () => {
    expect(deliveryWay('restricted', true)).toBe('toDoor');
    expect(deliveryWay('normal', true)).toBe('toDoor');
  });
});

describe('the next slot of a building', () => {
  const daily = [
    { from: '17:00', to: '17:30', place: '东门' },
    { from: '10:00', to: '10:30', place: '东门' },
  ];

  it('is the first that has not ended, by the clock of Beijing', () => {
    expect(nextSlot(daily, '2026-11-22T01:30:00.000Z')?.startsAt).toBe('2026-11-22T02:00:00.000Z');
    expect(nextSlot(daily, '2026-11-22T02:29:59.999Z')?.startsAt).toBe('2026-11-22T02:00:00.000Z');
    expect(nextSlot(daily, '2026-11-22T02:30:00.000Z')?.startsAt).toBe('2026-11-22T09:00:00.000Z');
  });

  it('is tomorrow’s first after the last of the day', () => {
    expect(nextSlot(daily, '2026-11-22T15:00:00.000Z')).toEqual({
      startsAt: '2026-11-23T02:00:00.000Z',
      endsAt: '2026-11-23T02:30:00.000Z',
      place: '东门',
    });
  });

  it('is none where nothing was set', () => {
    expect(nextSlot([], '2026-11-22T15:00:00.000Z')).toBeNull();
  });
});

describe('slots one after the other', () => {
  it('give each building its own time', () => {
    expect(staggeredSlots(3, '16:40', 20, '东门').map((slot) => slot?.from)).toEqual([
      '16:40',
      '17:00',
      '17:20',
    ]);
  });

  it('end with the day', () => {
    expect(staggeredSlots(2, '23:30', 20, '东门').map((slot) => slot?.to ?? null)).toEqual(['23:50', null]);
  });
});
