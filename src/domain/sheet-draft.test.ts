import { describe, expect, it } from 'vitest';
import { detail, newDraft, pressKey, readClock, type DraftRow, type SheetDraft } from './sheet-draft';

const rows: DraftRow[] = [
  { id: 'a', outcome: null },
  { id: 'b', outcome: 'handedOver' },
  { id: 'c', outcome: null },
  { id: 'd', outcome: null },
];

const type = (keys: string[], from: SheetDraft = newDraft(rows)): SheetDraft =>
  keys.reduce((draft, key) => pressKey(draft, rows, key) ?? draft, from);
const said = ({ words }: SheetDraft) =>
  Object.fromEntries(Object.entries(words).map(([id, { outcome }]) => [id, outcome]));

describe('typing a sheet', () => {
  it('takes one key for a row that was handed over, and asks recorded rows no more', () => {
    const draft = type(['Enter', 'Enter', 'Enter']);
    expect(said(draft)).toEqual({ a: 'handedOver', c: 'handedOver', d: 'handedOver' });
    expect(draft.at).toBe(rows.length);
  });

  it('takes two keys for any other outcome', () => {
    const draft = type(['3', 'Enter', '5', 'Enter', '2', 'Enter']);
    expect(said(draft)).toEqual({ a: 'noAnswer', c: 'wrongRoom', d: 'leftAtDoor' });
  });

  it('hands the rest over with one key', () => {
    expect(said(type(['4', 'Enter', '9']))).toEqual({ a: 'refused', c: 'handedOver', d: 'handedOver' });
  });

  it('lets a mistake be corrected and taken back', () => {
    const draft = type(['Enter', 'ArrowUp', 'ArrowUp', '3']);
    expect(said(draft)).toEqual({ a: 'noAnswer' });
    expect(said(type(['0'], draft))).toEqual({});
  });

  it('keeps the note when the outcome changes, and notes nothing on a row without one', () => {
    const [first = rows[1]] = rows;
    if (!first) throw new Error('no row');
    expect(detail(newDraft(rows), first, { note: '敲了三次' }).words).toEqual({});
    const noted = detail(type(['3']), first, { note: '敲了三次', clock: '1430' });
    expect(type(['5'], noted).words).toEqual({
      a: { outcome: 'wrongRoom', note: '敲了三次', clock: '1430' },
    });
  });

  it('lets paper contradict a recorded row only when the hand is led there', () => {
    expect(said(type(['ArrowDown', '3']))).toEqual({ b: 'noAnswer' });
    expect(said(type(['ArrowDown', 'Enter']))).toEqual({});
  });

  it('knows no other keys, and stays on the sheet', () => {
    expect(pressKey(newDraft(rows), rows, 'x')).toBeNull();
    expect(pressKey(newDraft(rows), rows, '7')).toBeNull();
    expect(type(Array<string>(9).fill('ArrowDown')).at).toBe(rows.length);
    expect(pressKey({ at: rows.length, words: {} }, rows, 'Enter')).toBeNull();
    expect(type(['ArrowUp']).at).toBe(0);
  });
});

it('reads a clock as it is typed', () => {
  expect(['1430', '14:30', '9:05', '905', '14：30', '0:00'].map(readClock)).toEqual([
    '14:30',
    '14:30',
    '09:05',
    '09:05',
    '14:30',
    '00:00',
  ]);
  expect(['', '24:00', '12:60', '7', 'noon', '12345'].map(readClock)).toEqual(Array(6).fill(null));
});
