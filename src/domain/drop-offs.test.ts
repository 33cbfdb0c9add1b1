import { describe, expect, it } from 'vitest';
import { DropOffOutcome } from '@/contract/dispatch';
import { destinationOf, isDelivered, outcomeNames, runState, whyNotConfirm } from './drop-offs';

it('sends the pieces of each outcome to one place', () => {
  expect(DropOffOutcome.options.map((outcome) => [outcome, destinationOf(outcome)])).toEqual([
    ['handedOver', 'delivered'],
    ['leftAtDoor', 'delivered'],
    ['noAnswer', 'sorted'],
    ['refused', 'refused'],
    ['wrongRoom', 'sorted'],
  ]);
  expect(DropOffOutcome.options.filter(isDelivered)).toEqual(['handedOver', 'leftAtDoor']);
});

it('has one word of its own for each outcome', () => {
  expect(new Set(Object.values(outcomeNames)).size).toBe(DropOffOutcome.options.length);
});

describe('a run', () => {
  it('is what its latest moment says', () => {
    const at = new Date(0);
    const open = { acceptedAt: null, departedAt: null, finishedAt: null };
    expect(runState(open)).toBe('open');
    expect(runState({ ...open, acceptedAt: at })).toBe('accepted');
    expect(runState({ ...open, acceptedAt: at, departedAt: at })).toBe('departed');
    expect(runState({ acceptedAt: at, departedAt: at, finishedAt: at })).toBe('finished');
  });

  it('lets only its volunteer record a door, and only while it is on its way', () => {
    const run = (state: 'open' | 'accepted' | 'departed' | 'finished') => ({ state, volunteerId: 'wang' });
    expect(whyNotConfirm(run('departed'), 'wang')).toBeNull();
    expect(whyNotConfirm(run('accepted'), 'wang')).toBe('RUN_NOT_DEPARTED');
    expect(whyNotConfirm(run('finished'), 'wang')).toBe('RUN_FINISHED');
    expect(whyNotConfirm(run('finished'), 'he')).toBe('NOT_YOUR_RUN');
    expect(whyNotConfirm({ state: 'open', volunteerId: null }, 'wang')).toBe('NOT_YOUR_RUN');
  });
});
