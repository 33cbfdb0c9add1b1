import type { DropOffOutcome } from '@/contract/dispatch';

/** What somebody has typed of one row. */
export interface SheetWord {
  outcome: DropOffOutcome;
  note: string;
  /** The time of this row as typed; '' takes that of the sheet. */
  clock: string;
}

export interface DraftRow {
  id: string;
  /** What is recorded of the door already. */
  outcome: DropOffOutcome | null;
}

/** A sheet that is being typed: the row under the hand (behind the last: ready to save) and the words so far. */
export interface SheetDraft {
  at: number;
  words: Readonly<Record<string, SheetWord>>;
}

/** The digit of each outcome, as it is printed over the boxes. */
export const outcomeKeys: readonly DropOffOutcome[] = [
  'handedOver',
  'leftAtDoor',
  'noAnswer',
  'refused',
  'wrongRoom',
];

type Rows = readonly DraftRow[];

/** The next row below that nobody has recorded; behind the last when there is none. */
const nextOpen = (rows: Rows, from: number): number => {
  const next = rows.findIndex((row, index) => index >= from && row.outcome === null);
  return next === -1 ? rows.length : next;
};

/** A sheet as it is laid on the desk: the hand at the first row that nobody has recorded. */
export const newDraft = (rows: Rows): SheetDraft => ({ at: nextOpen(rows, 0), words: {} });

/** Puts an outcome on a row; what was noted there, and its time, stay. */
export function choose({ at, words }: SheetDraft, row: DraftRow, outcome: DropOffOutcome): SheetDraft {
  const { note, clock } = words[row.id] ?? { note: '', clock: '' };
  return { at, words: { ...words, [row.id]: { outcome, note, clock } } };
}

/** Adds a note or a time of its own to a row that has an outcome. */
export function detail(
  { at, words }: SheetDraft,
  row: DraftRow,
  part: Partial<Omit<SheetWord, 'outcome'>>,
): SheetDraft {
  const word = words[row.id];
  return word ? { at, words: { ...words, [row.id]: { ...word, ...part } } } : { at, words };
}

function clear({ at, words }: SheetDraft, row: DraftRow): SheetDraft {
  const rest = Object.entries(words).filter(([id]) => id !== row.id);
  return { at, words: Object.fromEntries(rest) };
}

/** Every row that nobody has recorded or typed is handed over. */
export function restHandedOver(draft: SheetDraft, rows: Rows): SheetDraft {
  const rest = rows.filter((row) => row.outcome === null && !draft.words[row.id]);
  const filled = rest.reduce((so, row) => choose(so, row, 'handedOver'), draft);
  return { ...filled, at: rows.length };
}

/** Goes on from the row under the hand; an open row without a word is handed over by it. */
export function goOn(draft: SheetDraft, rows: Rows): SheetDraft {
  const row = rows[draft.at];
  if (!row) return draft;
  const isBare = row.outcome === null && !draft.words[row.id];
  const said = isBare ? choose(draft, row, 'handedOver') : draft;
  return { ...said, at: nextOpen(rows, draft.at + 1) };
}

const step = (draft: SheetDraft, rows: Rows, by: number): SheetDraft => ({
  ...draft,
  at: Math.min(rows.length, Math.max(0, draft.at + by)),
});

/**
 * What a key does to the sheet: Enter goes on (handed over when nothing was said), 1–5 say an outcome, 0 takes it back,
 * 9 hands the rest over, the arrows move. Null when the key means nothing here.
 */
export function pressKey(draft: SheetDraft, rows: Rows, key: string): SheetDraft | null {
  if (key === 'ArrowUp') return step(draft, rows, -1);
  if (key === 'ArrowDown') return step(draft, rows, 1);
  if (key === '9') return restHandedOver(draft, rows);
  const row = rows[draft.at];
  if (!row) return null;
  if (key === 'Enter') return goOn(draft, rows);
  if (key === '0') return clear(draft, row);
  const outcome = /^[1-5]$/.test(key) ? outcomeKeys[Number(key) - 1] : undefined;
  return outcome ? choose(draft, row, outcome) : null;
}

/** '14:30' of what was typed: '1430', '9：05', '14:30'; null when it is no time of day. */
export function readClock(typed: string): string | null {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:.]?(\d{2})$/.exec(typed.normalize('NFKC').trim()) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}
