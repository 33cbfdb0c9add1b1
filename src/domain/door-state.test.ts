import { expect, it } from 'vitest';
import type { LensCell } from '@/contract/campaign-lists';
import { doorState } from './door-state';

const closed = (over: Partial<LensCell>): LensCell => ({
  ...{ householdId: '602', isClosed: true, settledAs: null, attempts: 0, isProvisional: false },
  ...{ isContested: false, needsHomeService: false, isPaused: false, outcome: 'met', way: 'door' },
  ...over,
});

it.each([
  ['somebody was met', {}, 'reached'],
  ['they were telephoned', { outcome: 'phoned', way: 'phone' }, 'heard'],
  ['family answered for them', { outcome: 'answered', way: 'relative' }, 'heard'],
  ['a neighbour answered for them', { outcome: 'answered', way: 'neighbour' }, 'neighbour'],
  ['they filled it in themselves', { outcome: 'answered', way: 'self' }, 'self'],
  ['they said that they are well', { outcome: 'safe', way: 'self' }, 'reached'],
  ['a neighbour said that they are well', { outcome: 'safe', way: 'neighbour' }, 'neighbour'],
  ['a neighbour said that they need help', { outcome: 'needHelp', way: 'neighbour' }, 'needsService'],
  ['one person found nobody living there', { outcome: 'vacant', isProvisional: true }, 'vacantOnce'],
  ['two contradict each other', { isContested: true, way: 'neighbour' }, 'contested'],
] as const)('%s', (_, over, state) => {
  expect(doorState(closed(over))).toBe(state);
});
