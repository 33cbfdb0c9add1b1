import type { SheetDraft } from '@/domain/sheet-draft';
import { keptTyping } from '@/lib/phone/kept-typing';

/** A sheet as far as it was typed, with the time and the day that hold for all of it. */
export interface TypedSheet {
  draft: SheetDraft;
  clock: string;
  isYesterday: boolean;
}

/** Sheets of runs that are being typed here. */
export const keptSheets = keptTyping<TypedSheet>('sheet');
