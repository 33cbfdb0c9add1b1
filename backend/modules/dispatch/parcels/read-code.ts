import { readSheetCode } from '@/domain/sheet-code';
import { Refusal } from '../../../kernel/refusal';

/** The short number in what was typed or scanned; refuses PARCEL_UNKNOWN for what cannot be one. */
export function readParcelCode(typed: string): string {
  const code = readSheetCode(typed);
  if (!code) throw new Refusal('PARCEL_UNKNOWN', { code: typed });
  return code;
}
