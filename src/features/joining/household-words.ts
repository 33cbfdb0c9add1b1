import type { HouseholdAtRoom } from '@/contract/join-cases';

/** '302-2 王** 3 人': enough to tell two households behind one door apart. */
export function householdWords({
  roomNo,
  householderName,
  residentCount,
  isVacant,
}: HouseholdAtRoom): string {
  if (isVacant) return `${roomNo} 空户`;
  const who = householderName ?? '户主没有登记';
  return [roomNo, who, residentCount === null ? null : `${residentCount} 人`].filter(Boolean).join(' ');
}
