/** A door in the building. */
export interface Door {
  buildingNo: string;
  entranceNo: string;
  floor: number;
  roomNo: string;
}

const byNumberThenText = (a: string, b: string): number =>
  Number.parseInt(a, 10) - Number.parseInt(b, 10) || a.localeCompare(b);

/**
 * One climb does everything: building by building, entrance by entrance, the top floor first. '3甲' comes after '3',
 * '10' after '9'.
 */
export const compareDoors = (a: Door, b: Door): number =>
  byNumberThenText(a.buildingNo, b.buildingNo) ||
  byNumberThenText(a.entranceNo, b.entranceNo) ||
  b.floor - a.floor ||
  byNumberThenText(a.roomNo, b.roomNo);
