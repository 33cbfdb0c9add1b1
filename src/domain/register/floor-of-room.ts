const highest = 120;

/** The floor that a room's number tells: 502 and 0502 are on 5, 1802 on 18, 12 tells nothing. */
export function floorOfRoom(roomNo: string): number | undefined {
  const digits = /^[A-Z]{0,2}(\d{3,5})(?!\d)/.exec(roomNo)?.[1];
  if (digits === undefined) return undefined;
  const floor = Number(digits.slice(0, -2));
  return floor >= 1 && floor <= highest ? floor : undefined;
}
