import { readAddress, type PlaceParts } from './read-address';
import { readNamedBuilding, readNumberedBuilding } from './read-building-no';
import { readEntranceNo } from './read-entrance-no';
import { readFloor } from './read-floor';
import { readNumberedRoom, readRoomNo } from './read-room-no';
import type { RegisterField } from './register-field';

/** The cells of a row that speak of its place, in plain text; a missing column is an empty text. */
export type PlaceCells = Readonly<
  Record<Extract<RegisterField, 'address' | 'building' | 'entrance' | 'floor' | 'room'>, string>
>;

/** Where a row says that its household lives. */
export interface RowPlace extends PlaceParts {
  /** Two of its cells name different buildings or entrances. */
  isContradictory: boolean;
}

const fromBuilding = (text: string): PlaceParts => {
  const numbered = readNumberedBuilding(text);
  if (numbered !== undefined) return { buildingNo: numbered };
  return readAddress(text) ?? { buildingNo: readNamedBuilding(text) };
};

const fromEntrance = (text: string): PlaceParts => {
  const entranceNo = readEntranceNo(text);
  return entranceNo === undefined ? (readAddress(text) ?? {}) : { entranceNo };
};

const onFloor = /^(\d{1,2})[-–—−](\d{2})$/;

/** '18-02' is the second door on floor 18 where other cells say the rest, and none another floor. */
function roomOfFloor({ building, entrance, floor, room }: PlaceCells): PlaceParts | undefined {
  if (building === '' && entrance === '') return undefined;
  const [, storey, door = ''] = onFloor.exec(room.replace(/ |[室号]$/g, '')) ?? [];
  if (storey === undefined || (readFloor(floor) ?? Number(storey)) !== Number(storey)) return undefined;
  return { floor: Number(storey), roomNo: `${Number(storey)}${door}` };
}

/** A room may be a whole address; '501-1' is none, it is a room. */
const fromRoom = (text: string): PlaceParts => {
  const roomNo = readNumberedRoom(text);
  if (roomNo !== undefined) return { roomNo };
  const address = readAddress(text);
  return address?.roomNo === undefined ? { roomNo: readRoomNo(text) } : address;
};

const differs = (key: 'buildingNo' | 'entranceNo', all: readonly PlaceParts[]): boolean =>
  new Set(all.map((parts) => parts[key]).filter((no) => no !== undefined)).size > 1;

const firstOf = <Key extends keyof PlaceParts>(key: Key, all: readonly PlaceParts[]): PlaceParts[Key] =>
  all.find((parts) => parts[key] !== undefined)?.[key];

/** Puts the place of a household together from all cells that speak of it; a column of its own goes before an address. */
export function readPlace(cells: PlaceCells): RowPlace {
  const all = [
    fromBuilding(cells.building),
    fromEntrance(cells.entrance),
    { floor: readFloor(cells.floor) },
    roomOfFloor(cells) ?? fromRoom(cells.room),
    readAddress(cells.address) ?? { roomNo: readRoomNo(cells.address) },
  ];
  return {
    buildingNo: firstOf('buildingNo', all),
    entranceNo: firstOf('entranceNo', all),
    floor: firstOf('floor', all),
    roomNo: firstOf('roomNo', all),
    lead: firstOf('lead', all),
    isContradictory: differs('buildingNo', all) || differs('entranceNo', all),
  };
}
