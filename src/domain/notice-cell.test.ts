import fc from 'fast-check';
import { expect, it } from 'vitest';
import { noticeCell, type NoticeDeed, type NoticeFact } from './notice-cell';

const fact = (what: NoticeDeed, at = '01', over: Partial<NoticeFact> = {}): NoticeFact => ({
  id: `${what}-${at}`,
  ...{ what, way: 'self', happenedAt: `2026-11-30T${at}:00:00.000Z`, recordedBy: 'zhu', takesBack: null },
  ...over,
});

it('is open until something is known of the household', () => {
  expect(noticeCell([], 'opened')).toMatchObject({ outcome: null, closedAt: null });
});

it('is closed by reading only where no more is asked', () => {
  expect(noticeCell([fact('opened')], 'opened').closedAt).not.toBeNull();
  expect(noticeCell([fact('opened')], 'acknowledged')).toMatchObject({ outcome: 'opened', closedAt: null });
});

it('says the surest word, at the hour of the first who said it', () => {
  const facts = [fact('acknowledged', '05'), fact('opened', '02'), fact('acknowledged', '03')];
  expect(noticeCell(facts, 'opened')).toMatchObject({
    outcome: 'acknowledged',
    closedAt: '2026-11-30T03:00:00.000Z',
  });
});

it('keeps a leaflet apart from what was said, and needs at home from both', () => {
  const given = fact('leafletGiven', '02', { way: 'door', recordedBy: 'qin' });
  expect(noticeCell([given], 'acknowledged')).toMatchObject({ outcome: 'leafletGiven', closedBy: 'qin' });
  expect(noticeCell([fact('needsAtHome')], 'acknowledged')).toMatchObject({
    closedAt: null,
    needsHomeService: true,
  });
});

it('is open again when what was noted at the wrong door is taken back, and holds what was said besides', () => {
  const told = fact('toldInPerson', '02', { way: 'door' });
  const back = fact('takenBack', '03', { takesBack: told.id });
  expect(noticeCell([back, told], 'acknowledged')).toEqual(noticeCell([], 'acknowledged'));
  const given = fact('leafletGiven', '04', { way: 'door' });
  expect(noticeCell([told, back, given], 'acknowledged')).toMatchObject({ outcome: 'leafletGiven' });
});

const deeds: readonly NoticeDeed[] = [
  'opened',
  'acknowledged',
  'toldInPerson',
  'leafletGiven',
  'needsAtHome',
];
const anyFact = fc.record({
  what: fc.constantFrom(...deeds),
  hour: fc.integer({ min: 10, max: 20 }),
  id: fc.uuid(),
});

it('is the same whatever order the facts came in', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyFact, { selector: ({ id }) => id, maxLength: 6 }), (made) => {
      const facts = made.map(({ what, hour, id }) => fact(what, String(hour), { id }));
      expect(noticeCell([...facts].reverse(), 'acknowledged')).toEqual(noticeCell(facts, 'acknowledged'));
    }),
  );
});
