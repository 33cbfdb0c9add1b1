import { describe, expect, it } from 'vitest';
import { journeys, record } from './record';
import { replay } from './replay';
import { readSteps, recordings, writeSteps, type RecordedCall } from './steps';

if (process.env.RECORD_CALLS === '1') {
  describe('npm run record-calls', () => {
    it.each(Object.entries(journeys))(
      'writes down what a client of this release does: %s',
      async (name, journey) => {
        writeSteps(name, await record(journey));
      },
    );
  });
}

describe('a client of the release before', () => {
  it('is recorded on each of the journeys', () => {
    expect(recordings().sort()).toEqual(Object.keys(journeys).sort());
  });

  it.each(Object.keys(journeys))('is taken and finds all it knows: %s', async (name) => {
    expect(await replay(readSteps(name))).toEqual([]);
  });

  it('that knew a field, a procedure or a refusal which is no more is told apart', async () => {
    const calls = readSteps('order-to-door').filter((step): step is RecordedCall => !('jobs' in step));
    const [first, second, ...rest] = calls;
    if (!first || !second || !('shape' in first.answer)) throw new Error('the recording begins otherwise');
    const shape = { ...first.answer.shape, '.colour': 'string' };
    const missed = await replay([
      { ...first, answer: { shape } },
      { ...second, procedure: 'orders.placeByFax' },
      { ...first, answer: { refused: 'SOLD_OUT' } },
    ]);
    expect(rest.length).toBeGreaterThan(5);
    expect(missed).toEqual([
      'call 1, orders.getCatalogue as zhu: .colour: string is gone',
      'call 2, orders.placeByFax as zhu: an answer is now NOT_FOUND',
      'call 3, orders.getCatalogue as zhu: SOLD_OUT is now an answer',
    ]);
  });
});
