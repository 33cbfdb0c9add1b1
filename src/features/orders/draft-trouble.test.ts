import { expect, test } from 'vitest';
import { draftTrouble } from './draft-trouble';

const noon = { id: 'noon' };
const order = { id: 'order', version: 3 };

test('a draft begun on what the server still says is in no trouble', () => {
  expect(draftTrouble({ waveId: 'noon', order: null }, { wave: noon, order: null })).toBeNull();
  expect(draftTrouble({ waveId: 'noon', order }, { wave: noon, order })).toBeNull();
});

test('notices that the wave has closed, whatever the draft was for', () => {
  expect(draftTrouble({ waveId: 'noon', order }, { wave: { id: 'evening' }, order: null })).toBe(
    'waveClosed',
  );
  expect(draftTrouble({ waveId: 'noon', order: null }, { wave: null, order: null })).toBe('waveClosed');
});

test('notices that somebody of the home has ordered', () => {
  expect(draftTrouble({ waveId: 'noon', order: null }, { wave: noon, order })).toBe('orderedMeanwhile');
});

test('notices that somebody of the home has changed the order', () => {
  const older = { id: 'order', version: 2 };
  expect(draftTrouble({ waveId: 'noon', order: older }, { wave: noon, order })).toBe('changedMeanwhile');
});

test('notices that the order was cancelled, also when another was placed after it', () => {
  expect(draftTrouble({ waveId: 'noon', order }, { wave: noon, order: null })).toBe('cancelledMeanwhile');
  const another = { id: 'another', version: 3 };
  expect(draftTrouble({ waveId: 'noon', order }, { wave: noon, order: another })).toBe('changedMeanwhile');
});
