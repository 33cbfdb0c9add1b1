import { describe, expect, it } from 'vitest';
import {
  newKnockDraft,
  pressKnockKey,
  takePhoto,
  tickedRows,
  type KnockSheetDraft,
} from './knock-sheet-draft';

const rows = [
  { rowNo: 1, isClosed: true },
  { rowNo: 2, isClosed: false },
  { rowNo: 3, isClosed: false },
];
const type = (keys: string[], from: KnockSheetDraft = newKnockDraft(rows)) =>
  keys.reduce((draft, key) => pressKnockKey(draft, rows, key) ?? draft, from);

describe('typing a knock sheet', () => {
  it('begins at the first row that is open, and takes three keys for an ordinary one', () => {
    const typed = type(['1', '3', 'Enter']);
    expect(typed.at).toBe(2);
    expect(tickedRows(typed)).toEqual([{ rowNo: 2, outcome: 'met', peopleCount: 3 }]);
  });

  it('takes two keys where nobody was met, and counts nobody there', () => {
    const typed = type(['3', '4', 'Enter']);
    expect(tickedRows(typed)).toEqual([{ rowNo: 2, outcome: 'noAnswer' }]);
  });

  it('takes two digits of people, no more than 50, and the ticks beside', () => {
    expect(tickedRows(type(['2', '1', '2', '5', '+', '-']))).toEqual([
      { rowNo: 2, outcome: 'phoned', peopleCount: 12, needsHomeService: true, cannotCook: true },
    ]);
    expect(tickedRows(type(['1', '9', '9']))).toEqual([{ rowNo: 2, outcome: 'met', peopleCount: 9 }]);
  });

  it('takes back the count first, then the outcome', () => {
    expect(tickedRows(type(['1', '3', 'Backspace']))).toEqual([{ rowNo: 2, outcome: 'met' }]);
    expect(tickedRows(type(['1', '3', 'Backspace', 'Backspace']))).toEqual([]);
  });

  it('leaves a row empty with Enter, and stops behind the last', () => {
    const typed = type(['Enter', 'Enter', 'Enter']);
    expect(typed).toEqual({ at: 3, words: {} });
    expect(pressKnockKey(typed, rows, '1')).toBeNull();
    expect(type(['ArrowUp'], typed).at).toBe(2);
  });
});

describe('a photo of a knock sheet', () => {
  const sure = { needsHomeService: false, cannotCook: true, isDoubtful: false, hasCount: false };

  it('fills what is sure, leaves what was typed, and puts the hand where somebody has to look', () => {
    const typed = type(['3', 'Enter']);
    const read = [
      { ...sure, rowNo: 1, outcome: 'vacant' as const },
      { ...sure, rowNo: 2, outcome: 'met' as const },
      { ...sure, rowNo: 3, outcome: null, isDoubtful: true },
    ];
    const draft = takePhoto(typed, rows, read);
    expect(draft.at).toBe(2);
    expect(tickedRows(draft).map(({ rowNo, outcome }) => [rowNo, outcome])).toEqual([
      [1, 'vacant'],
      [2, 'noAnswer'],
    ]);
  });

  it('asks for the count that somebody has written', () => {
    const read = [{ ...sure, rowNo: 1, outcome: 'met' as const, hasCount: true }];
    expect(takePhoto(newKnockDraft(rows), rows, read).at).toBe(0);
  });
});
