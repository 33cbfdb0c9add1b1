import { useState } from 'react';
import { beijingDay } from '@/domain/beijing-day';
import { formatClock } from '@/domain/beijing-time';
import { newKnockDraft, takePhoto, type KnockSheetDraft } from '@/domain/knock-sheet-draft';
import type { KnockSheet, PhotoRow } from '@/contract/knock-sheets';
import { now } from '@/lib/phone/clock';
import { keptTyping } from '@/lib/phone/kept-typing';

/** A knock sheet as far as it was typed, with the moment that holds for all of it. */
interface TypedKnocks {
  draft: KnockSheetDraft;
  day: string;
  clock: string;
}

/** Knock sheets that are being typed here. */
export const keptKnocks = keptTyping<TypedKnocks>('knocks');

const nothingTyped = ({ rows }: KnockSheet): TypedKnocks => ({
  draft: newKnockDraft(rows),
  day: beijingDay(now()),
  clock: formatClock(now()),
});

/**
 * A knock sheet while it is typed: what was typed before a reload is there again, until it is saved. A photo by which it
 * was opened adds to it.
 */
export function useTypedKnocks(sheet: KnockSheet, photo: readonly PhotoRow[] | null) {
  const { sheetCode, rows } = sheet;
  const [typed, setTyped] = useState<TypedKnocks>(() => {
    const begun = keptKnocks.read(sheetCode) ?? nothingTyped(sheet);
    return photo ? { ...begun, draft: takePhoto(begun.draft, rows, photo) } : begun;
  });
  const change = (part: Partial<TypedKnocks>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    if (Object.keys(next.draft.words).length > 0) keptKnocks.keep(sheetCode, next);
    else keptKnocks.drop(sheetCode);
  };
  return { ...typed, change };
}
