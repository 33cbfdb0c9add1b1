import { floorOfRoom } from '@/domain/register/floor-of-room';
import { plainText } from '@/domain/register/plain-text';
import { readPlace, type RowPlace } from '@/domain/register/read-place';
import type { HouseholdLine } from './line';

/** Where a household lives, as far as the whole file tells. */
export interface SettledPlace {
  buildingNo: string | null;
  entranceNo: string | null;
  floor: number | null;
  roomNo: string | null;
  isContradictory: boolean;
}

interface Placed {
  line: HouseholdLine;
  place: RowPlace;
}

const readLinePlace = (line: HouseholdLine): Placed => {
  const { address, building, entrance, floor, room } = line.written;
  const cells = {
    address: plainText(address),
    building: plainText(building),
    entrance: plainText(entrance),
    floor: plainText(floor),
    room: plainText(room),
  };
  return { line, place: readPlace(cells) };
};

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

const mostly = <Row>(rows: readonly Row[], is: (row: Row) => boolean): boolean =>
  rows.filter(is).length * 2 > rows.length;

/**
 * Under '第3栋' the rows need not say it again. But where most of them do, one that does not is a fault, not a habit.
 */
function underHeadings(rows: readonly Placed[]): Placed[] {
  return [...groupBy(rows, ({ line }) => `${line.sheet}\n${line.block}`).values()].flatMap((block) => {
    const isSilent = (key: 'buildingNo' | 'entranceNo'): boolean =>
      mostly(block, ({ place }) => place[key] === undefined);
    const [takesBuilding, takesEntrance] = [isSilent('buildingNo'), isSilent('entranceNo')];
    return block.map(({ line, place }) => ({
      line,
      place: {
        ...place,
        buildingNo: place.buildingNo ?? (takesBuilding ? line.section.buildingNo : undefined),
        entranceNo: place.entranceNo ?? (takesEntrance ? line.section.entranceNo : undefined),
      },
    }));
  });
}

/** '3-502' in every row of building 3 repeats the building; else the first number is the entrance. */
function settleLeads(rows: readonly Placed[]): Placed[] {
  const known = rows.filter(({ place }) => place.lead !== undefined && place.buildingNo !== undefined);
  const isBuilding = known.every(({ place }) => place.lead === place.buildingNo);
  return rows.map(({ line, place }) => ({ line, place: settleLead(place, isBuilding) }));
}

function settleLead(place: RowPlace, isBuilding: boolean): RowPlace {
  const { lead, buildingNo, entranceNo } = place;
  if (lead === undefined) return place;
  if (buildingNo === undefined) return lead === entranceNo ? place : { ...place, buildingNo: lead };
  if (entranceNo !== undefined) {
    return {
      ...place,
      isContradictory: place.isContradictory || (lead !== buildingNo && lead !== entranceNo),
    };
  }
  return isBuilding ? place : { ...place, entranceNo: lead };
}

/** A building none of whose rows names an entrance has one. */
function withOnlyEntrance(rows: readonly Placed[]): Placed[] {
  const groups = groupBy(rows, ({ place }) => place.buildingNo ?? '');
  const silent = new Set(
    [...groups].filter(([, group]) => group.every(isWithoutEntrance)).map(([buildingNo]) => buildingNo),
  );
  return rows.map(({ line, place }) => ({
    line,
    place: silent.has(place.buildingNo ?? '') ? { ...place, entranceNo: '1' } : place,
  }));
}

const isWithoutEntrance = ({ line, place }: Placed): boolean =>
  place.entranceNo === undefined && line.written.entrance === '';

const isShort = (roomNo: string): boolean => /^[0-9]{1,2}$/.test(roomNo);
const hasDigit = (roomNo: string): boolean => /[0-9]/.test(roomNo);

/** Where rooms are counted anew on each floor ('5层 02', '5层 东户'), the floor makes them one of a kind. */
function roomOf(place: RowPlace, areShort: boolean): string | null {
  const { roomNo, floor } = place;
  if (roomNo === undefined) return null;
  if (floor === undefined || floor < 1) return roomNo;
  if (areShort && isShort(roomNo)) return `${floor}${roomNo.padStart(2, '0')}`;
  return hasDigit(roomNo) ? roomNo : `${floor}${roomNo}`;
}

/** Settles for every row what its own cells leave open, from its headings, its building and the habits of the file. */
export function settlePlaces(lines: readonly HouseholdLine[]): SettledPlace[] {
  const placed = withOnlyEntrance(settleLeads(underHeadings(lines.map(readLinePlace))));
  const rooms = placed.flatMap(({ place }) => (place.roomNo === undefined ? [] : [place]));
  const areShort = mostly(rooms, ({ roomNo = '', floor }) => isShort(roomNo) && floor !== undefined);
  return placed.map(({ line, place }) => {
    const roomNo = roomOf(place, areShort);
    const floor =
      place.floor ?? (roomNo === null ? undefined : floorOfRoom(roomNo)) ?? line.section.floor ?? null;
    const { buildingNo = null, entranceNo = null, isContradictory } = place;
    return { buildingNo, entranceNo, floor, roomNo, isContradictory };
  });
}
