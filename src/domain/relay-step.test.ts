import type { RelayStep } from '@/contract/notice-relay';
import { expect, it } from 'vitest';
import { nextRelayStep, type RelayNow } from './relay-step';

const at = (minutes: number): string => new Date(Date.UTC(2026, 10, 30, 1, minutes)).toISOString();
const everyone: readonly RelayStep[] = ['captain', 'deputy', 'staff'];
const relay = (over: Partial<RelayNow>): RelayNow => ({
  ...{ sentAt: at(0), afterMinutes: 60, isHurried: false, held: everyone, current: null, now: at(60) },
  ...over,
});
const since = (step: RelayStep, minutes: number, skipped: readonly RelayStep[] = []) => ({
  step,
  beganAt: at(minutes),
  skipped,
});

it('is the captain first, when the time to answer is over and not before', () => {
  expect(nextRelayStep(relay({ now: at(59) }))).toBeNull();
  expect(nextRelayStep(relay({}))).toEqual({ step: 'captain', skipped: [] });
});

it('does not wait where a way is paused', () => {
  expect(nextRelayStep(relay({ now: at(1), isHurried: true }))).toEqual({ step: 'captain', skipped: [] });
});

it('goes on to the deputy and to staff, a waiting time each, and ends there', () => {
  expect(nextRelayStep(relay({ current: since('captain', 60), now: at(119) }))).toBeNull();
  expect(nextRelayStep(relay({ current: since('captain', 60), now: at(120) }))?.step).toBe('deputy');
  expect(nextRelayStep(relay({ current: since('deputy', 120), now: at(180) }))?.step).toBe('staff');
  expect(nextRelayStep(relay({ current: since('staff', 180), now: at(1000) }))).toBeNull();
});

it('skips at once whom nobody holds at that hour, and says so', () => {
  expect(nextRelayStep(relay({ held: ['staff'] }))).toEqual({
    step: 'staff',
    skipped: ['captain', 'deputy'],
  });
  const after = relay({ held: ['captain'], current: since('captain', 0, []), now: at(60) });
  expect(nextRelayStep(after)).toEqual({ step: 'staff', skipped: ['deputy'] });
  expect(nextRelayStep(relay({ held: ['deputy'], current: null }))).toEqual({
    step: 'deputy',
    skipped: ['captain'],
  });
});
