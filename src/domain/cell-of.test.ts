import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOf, type CellFacts, type CellKnock } from './cell-of';

const facts: CellFacts = {
  success: 'doorOpened',
  residents: [],
  isKnownVacant: false,
  chosenKnockId: null,
  disprovedAt: null,
};
const at = (hour: number) => `2026-11-22T${String(hour).padStart(2, '0')}:00:00.000Z`;

const knock = (over: Partial<CellKnock>): CellKnock => ({
  id: 'a',
  outcome: 'met',
  way: 'door',
  happenedAt: at(1),
  device: 'one',
  seq: 1,
  version: 1,
  sawVersion: 0,
  recordedBy: 'qin',
  peopleCount: null,
  seenResidents: [],
  needsHomeService: null,
  said: {},
  ...over,
});

describe('a cell', () => {
  it('is open without a knock, and while nobody opened', () => {
    expect(cellOf([], facts)).toMatchObject({ standing: null, outcome: null, attempts: 0 });
    const inVain = [
      knock({ outcome: 'noAnswer' }),
      knock({ id: 'b', seq: 2, outcome: 'refused', happenedAt: at(11) }),
    ];
    expect(cellOf(inVain, facts)).toMatchObject({
      standing: null,
      outcome: 'refused',
      attempts: 2,
      triedParts: 0b101,
    });
  });

  it('stays closed when a later knock finds nobody', () => {
    const knocks = [knock({}), knock({ id: 'b', seq: 2, outcome: 'noAnswer', happenedAt: at(5) })];
    expect(cellOf(knocks, facts)).toMatchObject({ outcome: 'met', attempts: 1 });
  });

  it('says what the last of one phone said', () => {
    const knocks = [knock({ peopleCount: 2 }), knock({ id: 'b', seq: 2, peopleCount: 3 })];
    expect(cellOf(knocks, facts)).toMatchObject({ peopleSeen: 3, contested: [] });
  });

  it('is closed by a phone call only where nobody need be seen', () => {
    const phoned = [knock({ outcome: 'phoned', way: 'phone' })];
    expect(cellOf(phoned, facts).standing).not.toBeNull();
    expect(cellOf(phoned, { ...facts, success: 'everyoneSeen' }).standing).toBeNull();
  });

  it('is closed by the household’s own word, also where everybody is to be seen', () => {
    const own = [knock({ outcome: 'answered', way: 'self' })];
    const all: CellFacts = { ...facts, success: 'everyoneSeen', residents: ['li', 'wang'] };
    expect(cellOf(own, all).standing).not.toBeNull();
  });

  it('waits until everyone was seen, in one knock or two', () => {
    const all: CellFacts = { ...facts, success: 'everyoneSeen', residents: ['li', 'wang'] };
    const first = knock({ seenResidents: ['li'] });
    expect(cellOf([first], all).standing).toBeNull();
    const second = knock({ id: 'b', seq: 2, seenResidents: ['wang'] });
    expect(cellOf([first, second], all).standing?.id).toBe('b');
  });
});

describe('two phones that had not seen each other', () => {
  const one = knock({ peopleCount: 2 });
  const other = knock({
    id: 'b',
    device: 'two',
    happenedAt: at(2),
    outcome: 'vacant',
    recordedBy: 'li',
    version: 2,
  });

  it('contradict each other: the earlier stands, both are kept', () => {
    const cell = cellOf([other, one], facts);
    expect(cell.standing?.id).toBe('a');
    expect(cell.contested.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('agree when they say the same', () => {
    expect(cellOf([one, { ...other, outcome: 'met', peopleCount: 2 }], facts).contested).toEqual([]);
  });

  it('agree in what they both spoke of, whoever said so and how', () => {
    const answered = { ...other, outcome: 'answered' as const, way: 'self' as const };
    const first = { ...one, said: { 'answer cooks': 'yes' } };
    expect(cellOf([first, { ...answered, said: { phone: '1' } }], facts).contested).toEqual([]);
    expect(cellOf([first, { ...answered, said: { 'answer cooks': 'no' } }], facts).contested).toHaveLength(2);
    expect(cellOf([one, { ...answered, outcome: 'needHelp' }], facts).contested).toHaveLength(2);
    expect(
      cellOf(
        [
          { ...one, peopleCount: null },
          { ...answered, peopleCount: 3 },
        ],
        facts,
      ).peopleSeen,
    ).toBe(3);
  });

  it('are settled by a person, until somebody who knows of it says something else', () => {
    const settled = { ...facts, chosenKnockId: 'b' };
    expect(cellOf([one, other], settled)).toMatchObject({ outcome: 'vacant', contested: [] });
    const later = knock({ id: 'c', device: 'three', happenedAt: at(3), version: 3, sawVersion: 2 });
    expect(cellOf([one, other, later], settled)).toMatchObject({ outcome: 'met', contested: [] });
  });

  it('do not contradict where one had read the other', () => {
    expect(cellOf([one, { ...other, sawVersion: 1 }], facts)).toMatchObject({
      outcome: 'vacant',
      contested: [],
    });
  });
});

describe('a vacant home', () => {
  const vacant = knock({ outcome: 'vacant' });

  it('is provisional by one word, sure by a second person or the register', () => {
    expect(cellOf([vacant], facts).isProvisional).toBe(true);
    expect(cellOf([vacant], { ...facts, isKnownVacant: true }).isProvisional).toBe(false);
    const again = { ...vacant, id: 'b', device: 'two', sawVersion: 1, version: 2, recordedBy: 'li' };
    expect(cellOf([vacant, again], facts).isProvisional).toBe(false);
    expect(cellOf([vacant, { ...again, recordedBy: 'qin' }], facts).isProvisional).toBe(true);
  });

  it('opens again when somebody there orders, and closes when it is found vacant after that', () => {
    const disproved = { ...facts, disprovedAt: at(2) };
    expect(cellOf([vacant], disproved).standing).toBeNull();
    const later = knock({ id: 'b', seq: 2, outcome: 'vacant', happenedAt: at(3) });
    expect(cellOf([vacant, later], disproved).standing?.id).toBe('b');
  });
});

/** Deeds of phones without signal: none has seen another's. The server numbers them as they come. */
const deeds = fc.uniqueArray(
  fc.record({
    device: fc.constantFrom('one', 'two', 'three'),
    seq: fc.integer({ min: 1, max: 4 }),
    hour: fc.integer({ min: 0, max: 23 }),
    outcome: fc.constantFrom('met', 'noAnswer', 'vacant', 'phoned', 'refused'),
    peopleCount: fc.option(fc.integer({ min: 1, max: 3 })),
  }),
  { maxLength: 8, selector: ({ device, seq }) => `${device} ${String(seq)}` },
);

describe('whatever order deeds arrive in', () => {
  it('they make the same cell', () => {
    const both = deeds.chain((made) =>
      fc.tuple(
        fc.constant(made),
        fc.shuffledSubarray(made, { minLength: made.length, maxLength: made.length }),
      ),
    );
    interface Made {
      device: string;
      seq: number;
      hour: number;
      outcome: CellKnock['outcome'];
      peopleCount: number | null;
    }
    const cellAfter = (arrived: readonly Made[]) => {
      const knocks = arrived.map(({ hour, ...deed }, position) =>
        knock({
          ...deed,
          id: `${deed.device} ${String(deed.seq)}`,
          happenedAt: at(hour),
          version: position + 1,
          recordedBy: deed.device,
        }),
      );
      const { standing, contested, ...cell } = cellOf(knocks, facts);
      return { ...cell, standing: standing?.id, contested: contested.map(({ id }) => id) };
    };
    fc.assert(fc.property(both, ([made, order]) => void expect(cellAfter(order)).toEqual(cellAfter(made))));
  });
});
