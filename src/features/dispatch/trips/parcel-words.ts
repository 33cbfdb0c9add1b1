import type { TripParcel } from '@/contract/trips';
import { showSheetCode } from '@/domain/sheet-code';

/** About how high a row of a parcel is, in pixels. */
export const PARCEL_ROW_HEIGHT = 64;

/** '4827 1536 · 第 1 包 / 共 2 包 · 冷藏 · 筐 0042 7719'. */
export const parcelWords = ({ code, nth, ofMany, isCold, crateCode }: TripParcel): string =>
  [
    showSheetCode(code),
    ofMany > 1 ? `第 ${nth} 包 / 共 ${ofMany} 包` : '',
    isCold ? '冷藏' : '',
    crateCode ? `筐 ${showSheetCode(crateCode)}` : '',
  ]
    .filter(Boolean)
    .join(' · ');
