import type { SheetDraft } from '@/domain/sheet-draft';
import { now } from '@/lib/phone/clock';
import { phoneStore } from '@/lib/phone/phone-store';
import { readAccount } from '@/lib/session/signed-in-account';

/** A sheet as far as it was typed, with the time and the day that hold for all of it. */
export interface TypedSheet {
  draft: SheetDraft;
  clock: string;
  isYesterday: boolean;
}

interface Kept extends TypedSheet {
  keptAt: string;
}

const DAY_MS = 24 * 3_600_000;
/** What one person has typed is not for the next who signs in here. */
const keysOfMine = () => `sheet.${readAccount() ?? ''}.`;
const keyOf = (sheetCode: string) => keysOfMine() + sheetCode;

const isFresh = ({ keptAt }: Kept) => Date.parse(now()) - Date.parse(keptAt) < DAY_MS;

/** What was typed of a sheet and not saved yet, if that was within the last day. */
export function readTyped(sheetCode: string): TypedSheet | null {
  // Written by keepTyped below.
  const kept = phoneStore.read(keyOf(sheetCode)) as Kept | undefined;
  return kept && isFresh(kept) ? kept : null;
}

/** Survives a reload and a phone that goes out. */
export function keepTyped(sheetCode: string, typed: TypedSheet): void {
  phoneStore.write(keyOf(sheetCode), { ...typed, keptAt: now() });
}

export const dropTyped = (sheetCode: string): void => phoneStore.remove(keyOf(sheetCode));

/** The codes of the sheets that were begun here and not saved; those of former days are put away. */
export function listTyped(): string[] {
  const mine = keysOfMine();
  const codes = phoneStore.keys().flatMap((key) => (key.startsWith(mine) ? [key.slice(mine.length)] : []));
  const begun = codes.filter((code) => readTyped(code));
  for (const code of codes) if (!begun.includes(code)) dropTyped(code);
  return begun;
}
