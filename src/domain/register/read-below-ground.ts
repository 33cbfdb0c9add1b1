import { readWholeNumber } from './read-whole-number';

/** A room under the ground: its floor, and its name, which no room above has. */
export interface RoomBelow {
  floor: number;
  roomNo: string;
}

const storey = /^(?:B|负|-|地下)([1-9一二三四五])(?:层|楼|F)?[-–—]?第?(\d{1,3})$/;
const lettered = /^B([1-9])-(\d{1,3})$/;
const spoken = /^(?:负|地下)(\d)(\d{2})$/;

/** Reads '负一层02', 'B1-1', '地下1层02', '-1-02', '负101' as 'B1-02'; 'B102' is a room's own number. */
export function readBelowGround(text: string): RoomBelow | undefined {
  if (/^B\d{2,}$/.test(text) || /^-\d+$/.test(text)) return undefined;
  const [, floor = '', door = ''] = spoken.exec(text) ?? lettered.exec(text) ?? storey.exec(text) ?? [];
  const depth = readWholeNumber(floor);
  return depth === undefined ? undefined : { floor: -depth, roomNo: roomBelow(-depth, door) };
}

/** The name of a room under the ground. */
export const roomBelow = (floor: number, door: string): string => `B${-floor}-${door.padStart(2, '0')}`;
