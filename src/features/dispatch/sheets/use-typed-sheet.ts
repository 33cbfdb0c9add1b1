import { useState } from 'react';
import { formatClock } from '@/domain/beijing-time';
import { newDraft, type DraftRow } from '@/domain/sheet-draft';
import { now } from '@/lib/phone/clock';
import { keptSheets, type TypedSheet } from './kept-sheets';

/** A sheet while it is typed: what was typed before a reload is there again, until it is saved. */
export function useTypedSheet(sheetCode: string, rows: readonly DraftRow[]) {
  const [typed, setTyped] = useState<TypedSheet>(
    () =>
      keptSheets.read(sheetCode) ?? { draft: newDraft(rows), clock: formatClock(now()), isYesterday: false },
  );
  const change = (part: Partial<TypedSheet>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    if (Object.keys(next.draft.words).length > 0) keptSheets.keep(sheetCode, next);
    else keptSheets.drop(sheetCode);
  };
  return { ...typed, change };
}
