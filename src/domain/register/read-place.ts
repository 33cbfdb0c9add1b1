import { readAddress, type PlaceParts } from './read-address';
import { readArea } from './read-area';
import { readBelowGround, roomBelow } from './read-below-ground';
import { readNamedBuilding, readNumberedBuilding } from './read-building-no';
import { readEntranceNo } from './read-entrance-no';
import { readFloor } from './read-floor';
import { readJoinedRooms, readNumberedRoom, readRoomNo } from './read-room-no';
import type { RegisterField } from './register-field';
import { roomText } from './room-text';

/** The cells of a row that speak of its place, in plain text; a missing column is an empty text. */
export type PlaceCells = Readonly<
  Record<Extract<RegisterField, 'address' | 'area' | 'building' | 'entrance' | 'floor' | 'room'>, string>
>;

/** Where a row says that its household lives. */
export interface RowPlace extends PlaceParts {
  /** Two of its cells name different lanes, buildings, entrances or rooms. */
  isContradictory: boolean;
}

const fromArea = (text: string): PlaceParts => {
  const area = readArea(text);
  return area?.includes('弄') ? { lane: area } : { area };
};

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
function roomOfFloor({ building, entrance, floor }: PlaceCells, room: string): PlaceParts | undefined {
  if (building === '' && entrance === '') return undefined;
  const [, storey, door = ''] = onFloor.exec(room.replace(/[室号]$/g, '')) ?? [];
  if (storey === undefined || (readFloor(floor) ?? Number(storey)) !== Number(storey)) return undefined;
  return { floor: Number(storey), roomNo: `${Number(storey)}${door}` };
}

/** '101' on floor -1 is another room than '101' on the first. */
function roomUnderground({ floor }: PlaceCells, room: string): PlaceParts | undefined {
  const storey = readFloor(floor);
  const door = /^-?(\d{1,3})[室号]?$/.exec(room)?.[1];
  return storey === undefined || storey >= 0 || door === undefined
    ? undefined
    : { roomNo: roomBelow(storey, door) };
}

/** A room may be a whole address; '501-1' is none, it is a room. */
function fromRoom(cells: PlaceCells): PlaceParts {
  // Nearly every room is written like this, and need not be looked at closer.
  const [, plain] = /^(\d{3,5})[室号]?$/.exec(cells.room) ?? [];
  if (plain !== undefined && !/[B\-负下]/.test(cells.floor)) return { roomNo: plain };
  const { text } = roomText(cells.room);
  const known = roomUnderground(cells, text) ?? roomOfFloor(cells, text);
  if (known) return known;
  const roomNo = readNumberedRoom(cells.room) ?? readJoinedRooms(cells.room);
  if (roomNo !== undefined) return { roomNo };
  const below = cells.building === '' ? undefined : readBelowGround(text);
  if (below) return below;
  const address = readAddress(cells.room);
  if (address?.roomNo !== undefined) return address;
  const named = readRoomNo(cells.room);
  return named === undefined ? (address ?? {}) : { roomNo: named };
}

const comparables = ['lane', 'buildingNo', 'entranceNo', 'roomNo'] as const;
type Comparable = (typeof comparables)[number];

/** '0502' and '502' are one room. */
const comparable = (no: string): string => (no.startsWith('0') ? no.replace(/^0+(?=\d)/, '') : no);

const differs = (key: Comparable, all: readonly PlaceParts[]): boolean => {
  const named = all.find((parts) => parts[key] !== undefined)?.[key];
  if (named === undefined) return false;
  return all.some(
    ({ [key]: no }) => no !== undefined && no !== named && comparable(no) !== comparable(named),
  );
};

const firstOf = <Key extends keyof PlaceParts>(key: Key, all: readonly PlaceParts[]): PlaceParts[Key] =>
  all.find((parts) => parts[key] !== undefined)?.[key];

/** Puts the place of a household together from all cells that speak of it; a column of its own goes before an address. */
export function readPlace(cells: PlaceCells): RowPlace {
  const written = [
    fromArea(cells.area),
    fromBuilding(cells.building),
    fromEntrance(cells.entrance),
    { floor: readFloor(cells.floor) },
    fromRoom(cells),
    cells.address === '' ? {} : (readAddress(cells.address) ?? { roomNo: readRoomNo(cells.address) }),
  ];
  return {
    lane: firstOf('lane', written),
    area: firstOf('area', written),
    buildingNo: firstOf('buildingNo', written),
    entranceNo: firstOf('entranceNo', written),
    floor: firstOf('floor', written),
    roomNo: firstOf('roomNo', written),
    lead: firstOf('lead', written),
    isContradictory: comparables.some((key) => differs(key, written)),
  };
}
