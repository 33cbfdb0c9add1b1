import type { HouseholdCard, Tenure } from '@/contract/register';
import type { InputOf } from '@/lib/wire/api';

/** What somebody has typed over the card; '' is 'not known', a name that is left empty stays. */
export interface Correction {
  residentCount: string;
  isVacant: boolean;
  householderName: string;
  tenure: Tenure | null;
  floor: string;
  remark: string;
}

type Changes = InputOf<'households.correctHousehold'>['changes'];

const written = (value: number | null): string => (value === null ? '' : String(value));
const asNumber = (text: string): number | null => (text.trim() === '' ? null : Number(text));

/** The card as it stands, to be typed over; names stay masked, so theirs begins empty. */
export const correctionOf = ({
  residentCount,
  isVacant,
  tenure,
  floor,
  remark,
}: HouseholdCard): Correction => ({
  residentCount: written(residentCount),
  isVacant,
  householderName: '',
  tenure,
  floor: written(floor),
  remark: remark ?? '',
});

/** Whether what was typed counts people, or nothing was typed. */
export const isCount = (text: string): boolean => /^\d{0,2}$/.test(text.trim());

/** Whether what was typed is a floor, or nothing was typed. */
export const isFloor = (text: string): boolean => /^(-?\d{1,2})?$/.test(text.trim());

/** Only what differs from the card: everything else keeps its source. */
export function changesOf(card: HouseholdCard, typed: Correction): Changes {
  const before = correctionOf(card);
  const differs = (field: keyof Correction) => typed[field] !== before[field];
  return {
    ...(differs('residentCount') ? { residentCount: asNumber(typed.residentCount) } : {}),
    ...(differs('isVacant') ? { isVacant: typed.isVacant } : {}),
    ...(typed.householderName.trim() ? { householderName: typed.householderName.trim() } : {}),
    ...(differs('tenure') ? { tenure: typed.tenure } : {}),
    ...(differs('floor') ? { floor: asNumber(typed.floor) } : {}),
    ...(differs('remark') ? { remark: typed.remark.trim() || null } : {}),
  };
}
