/** Floors × rooms, as staff describe an entrance that has the same rooms on every floor. */
export interface RoomPattern {
  firstFloor: number;
  lastFloor: number;
  rooms: number;
}

export interface PatternRoom {
  floor: number;
  roomNo: string;
}

const two = (count: number): string => String(count).padStart(2, '0');

/** Every room of the pattern: '101', '102' … '201' …; the third room of the twelfth floor is '1203'. */
export const roomsOfPattern = ({ firstFloor, lastFloor, rooms }: RoomPattern): PatternRoom[] =>
  Array.from({ length: Math.max(0, lastFloor - firstFloor + 1) }, (_, index) => firstFloor + index).flatMap(
    (floor) => Array.from({ length: rooms }, (_, index) => ({ floor, roomNo: `${floor}${two(index + 1)}` })),
  );
