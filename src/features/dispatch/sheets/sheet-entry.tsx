import { useEffect, useState } from 'react';
import type { Sheet } from '@/contract/paper';
import { Card } from '@/components/cards/card';
import { Screen } from '@/components/page/screen';
import { beijingMoment } from '@/domain/beijing-time';
import { showSheetCode } from '@/domain/sheet-code';
import {
  choose,
  detail,
  goOn,
  pressKey,
  readClock,
  restHandedOver,
  type SheetDraft,
} from '@/domain/sheet-draft';
import { now } from '@/lib/phone/clock';
import { bringIntoSight, takeField } from '@/lib/platform/window/row-in-hand';
import { useAction } from '@/lib/answers/use-action';
import { useKeys } from '@/lib/accessible/use-keys';
import { SheetBar } from './sheet-bar';
import { SheetHead } from './sheet-head';
import { SheetResult } from './sheet-result';
import { SheetRowEntry } from './sheet-row-entry';
import { useTypedSheet } from './use-typed-sheet';

interface Props {
  communityId: string;
  sheet: Sheet;
  onClose: () => void;
}

/** The row in the page; '' behind the last one. */
const rowId = (id: string | undefined): string => (id ? `sheet-row-${id}` : '');

const DAY_MS = 24 * 3_600_000;
const momentOf = (time: string, isYesterday: boolean) =>
  beijingMoment(time, isYesterday ? new Date(Date.parse(now()) - DAY_MS).toISOString() : now());

const wordsOf = ({ words }: SheetDraft, isYesterday: boolean) =>
  Object.entries(words).map(([dropOffId, { outcome, note, clock }]) => {
    const time = readClock(clock);
    const happenedAt = time ? momentOf(time, isYesterday) : undefined;
    return { dropOffId, outcome, note: note.trim() || undefined, happenedAt };
  });

/** A time that was begun must be one. */
const areTimesRight = ({ words }: SheetDraft) =>
  Object.values(words).every(({ clock }) => clock.trim() === '' || readClock(clock) !== null);

/** Typing one sheet: a key or two for each row, in the order of the paper, then one Enter for all of it. */
export function SheetEntry({ communityId, sheet, onClose }: Props) {
  const { rows, sheetCode } = sheet;
  const { draft, clock, isYesterday, change } = useTypedSheet(sheetCode, rows);
  const setDraft = (next: SheetDraft) => change({ draft: next });
  const enter = useAction('dispatch.enterSheet', () => setDraft({ at: rows.length, words: {} }));
  const [result, setResult] = useState<Awaited<ReturnType<typeof enter.run>>>();
  const words = wordsOf(draft, isYesterday);
  const time = readClock(clock);
  const isTimeWrong = time === null || !areTimesRight(draft);
  const canSave = words.length > 0 && !isTimeWrong && !enter.isRunning;

  const save = async () => {
    if (!canSave || !time) return;
    const happenedAt = momentOf(time, isYesterday);
    setResult(await enter.run({ communityId, sheetCode, happenedAt, rows: words }));
  };
  const press = (key: string): boolean => {
    const isAtEnd = draft.at === rows.length;
    if (key === 'Enter' && isAtEnd) {
      if (words.length > 0) void save();
      else if (result) onClose();
      return true;
    }
    const row = rows[draft.at];
    if (key === '/') {
      // A row without an outcome has no field for a note.
      if (row && draft.words[row.id]) takeField(rowId(row.id));
      return true;
    }
    const next = pressKey(draft, rows, key);
    if (next) setDraft(next);
    return next !== null;
  };
  useKeys(press);
  const inHand = rows[draft.at]?.id;
  useEffect(() => {
    bringIntoSight(rowId(inHand));
  }, [inHand]);

  return (
    <Screen
      title={`纸单 ${showSheetCode(sheetCode)}`}
      wide
      bottom={
        <SheetBar
          typed={words.length}
          open={rows.filter((row) => row.outcome === null && !draft.words[row.id]).length}
          isTimeWrong={isTimeWrong}
          isAtEnd={draft.at === rows.length}
          isRunning={enter.isRunning}
          isDone={result !== undefined && words.length === 0}
          onSave={() => void save()}
          onClose={onClose}
        />
      }
    >
      <SheetHead
        sheet={sheet}
        clock={clock}
        onClock={(next) => change({ clock: next })}
        isYesterday={isYesterday}
        onYesterday={(next) => change({ isYesterday: next })}
        onRest={() => setDraft(restHandedOver(draft, rows))}
      />
      {result && words.length === 0 ? <SheetResult result={result} /> : null}
      <Card className="card--rows">
        {rows.map((row, index) => (
          <SheetRowEntry
            key={row.id}
            id={rowId(row.id)}
            row={row}
            no={index + 1}
            word={draft.words[row.id]}
            isAt={draft.at === index}
            isOver={sheet.runState === 'finished'}
            onAt={() => setDraft({ ...draft, at: index })}
            onOutcome={(outcome) => setDraft(goOn(choose({ ...draft, at: index }, row, outcome), rows))}
            onDetail={(part) => setDraft(detail(draft, row, part))}
          />
        ))}
      </Card>
    </Screen>
  );
}
