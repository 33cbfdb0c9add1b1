import type { PhotoRow, TickedOutcome, TickedRow } from '@/contract/knock-sheets';

/** What somebody has typed of one row. */
export interface RowWord {
  outcome: TickedOutcome;
  /** Digits as typed; '' where no count is written. */
  people: string;
  needsHomeService: boolean;
  cannotCook: boolean;
}

/** A knock sheet that is being typed: the place of the row under the hand (behind the last: ready to save), and the words by row number. */
export interface KnockSheetDraft {
  at: number;
  words: Readonly<Record<number, RowWord>>;
}

interface Row {
  rowNo: number;
  isClosed: boolean;
}
type Rows = readonly Row[];

/** The digit of each outcome, in the order of the boxes on paper. */
export const tickedKeys: readonly TickedOutcome[] = ['met', 'phoned', 'noAnswer', 'refused', 'vacant'];

const MOST_PEOPLE = 50;

/** Whether people are counted behind this outcome. */
export const countsPeople = (outcome: TickedOutcome): boolean => outcome === 'met' || outcome === 'phoned';

/** A sheet as it is laid on the desk: the hand at the first row that is not closed yet. */
export function newKnockDraft(rows: Rows): KnockSheetDraft {
  const first = rows.findIndex(({ isClosed }) => !isClosed);
  return { at: first === -1 ? rows.length : first, words: {} };
}

const put = ({ at, words }: KnockSheetDraft, { rowNo }: Row, word: RowWord): KnockSheetDraft => ({
  at,
  words: { ...words, [rowNo]: word },
});

/** Puts an outcome on a row; what else was typed there stays, but nobody is counted where nobody was met. */
export function tick(draft: KnockSheetDraft, row: Row, outcome: TickedOutcome): KnockSheetDraft {
  const before = draft.words[row.rowNo] ?? { people: '', needsHomeService: false, cannotCook: false };
  return put(draft, row, { ...before, outcome, people: countsPeople(outcome) ? before.people : '' });
}

/** Adds to a row that has an outcome. More than 50 people are not taken, nor what is no number. */
export function addTo(
  draft: KnockSheetDraft,
  row: Row,
  part: Partial<Omit<RowWord, 'outcome'>>,
): KnockSheetDraft {
  const word = draft.words[row.rowNo];
  if (!word || !/^\d{0,2}$/.test(part.people ?? '') || Number(part.people ?? 0) > MOST_PEOPLE) return draft;
  return put(draft, row, { ...word, ...part });
}

function takeBack({ at, words }: KnockSheetDraft, { rowNo }: Row): KnockSheetDraft {
  const rest = Object.entries(words).filter(([no]) => Number(no) !== rowNo);
  return { at, words: Object.fromEntries(rest) };
}

/** The hand goes so many rows on, to behind the last at most. */
export const moveBy = (draft: KnockSheetDraft, rows: Rows, by: number): KnockSheetDraft => ({
  ...draft,
  at: Math.min(rows.length, Math.max(0, draft.at + by)),
});

function erase(draft: KnockSheetDraft, row: Row, { people }: RowWord): KnockSheetDraft {
  return people ? addTo(draft, row, { people: people.slice(0, -1) }) : takeBack(draft, row);
}

function pressInWord(draft: KnockSheetDraft, row: Row, word: RowWord, key: string): KnockSheetDraft | null {
  if (key === 'Backspace') return erase(draft, row, word);
  if (key === '+') return addTo(draft, row, { needsHomeService: !word.needsHomeService });
  if (key === '-') return addTo(draft, row, { cannotCook: !word.cannotCook });
  if (!/^\d$/.test(key) || !countsPeople(word.outcome)) return null;
  return addTo(draft, row, { people: word.people + key });
}

/**
 * What a key does: the first digit of a row is its outcome (1–5), those behind it count the people, + says 'home
 * service', - 'cannot cook', Backspace takes back, Enter and the arrows move. An ordinary row is three keys: '1', '3',
 * Enter. Null when the key means nothing here.
 */
export function pressKnockKey(draft: KnockSheetDraft, rows: Rows, key: string): KnockSheetDraft | null {
  if (key === 'ArrowUp') return moveBy(draft, rows, -1);
  if (key === 'ArrowDown') return moveBy(draft, rows, 1);
  const row = rows[draft.at];
  if (!row) return null;
  if (key === 'Enter') return moveBy(draft, rows, 1);
  const word = draft.words[row.rowNo];
  if (word) return pressInWord(draft, row, word, key);
  const outcome = /^[1-5]$/.test(key) ? tickedKeys[Number(key) - 1] : undefined;
  return outcome ? tick(draft, row, outcome) : null;
}

/** What is sent of it. */
export const tickedRows = ({ words }: KnockSheetDraft): TickedRow[] =>
  Object.entries(words).map(([no, { outcome, people, needsHomeService, cannotCook }]) => ({
    rowNo: Number(no),
    outcome,
    peopleCount: people === '' ? undefined : Number(people),
    needsHomeService: needsHomeService ? true : undefined,
    cannotCook: cannotCook ? true : undefined,
  }));

/** Whether a person has to look at the paper: a box that cannot be told, or a count that is written by hand. */
export const asksForLook = ({ isDoubtful, hasCount, outcome }: PhotoRow): boolean =>
  isDoubtful || (hasCount && outcome !== null && countsPeople(outcome));

/**
 * What a photo of a page says, put beside what was typed: typed words stand. The hand goes to the first row that a person
 * has to look at.
 */
export function takePhoto(draft: KnockSheetDraft, rows: Rows, read: readonly PhotoRow[]): KnockSheetDraft {
  const seen = read.flatMap(({ rowNo, outcome, needsHomeService, cannotCook, isDoubtful }) =>
    outcome && !isDoubtful ? [[rowNo, { outcome, people: '', needsHomeService, cannotCook }] as const] : [],
  );
  const asked = read.find(asksForLook);
  const at = asked ? rows.findIndex(({ rowNo }) => rowNo === asked.rowNo) : rows.length;
  return { at: at === -1 ? draft.at : at, words: { ...Object.fromEntries(seen), ...draft.words } };
}
