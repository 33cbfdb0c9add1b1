import { floorOfRoom } from '@/domain/register/floor-of-room';
import { plainText } from '@/domain/register/plain-text';
import { readPlace, type RowPlace } from '@/domain/register/read-place';
import { isShop } from '@/domain/register/read-room-no';
import type { HouseholdLine } from './line';

/** Where a household lives, as far as the whole file tells. */
export interface SettledPlace {
  buildingNo: string | null;
  entranceNo: string | null;
  floor: number | null;
  roomNo: string | null;
  isContradictory: boolean;
  /** The file tells of several lanes or villages, and this row of none: its number alone is no place. */
  isWithoutArea: boolean;
}

interface Placed {
  line: HouseholdLine;
  place: RowPlace;
  isWithoutArea?: boolean;
}

const readLinePlace = (line: HouseholdLine): Placed => {
  const { address, area, building, entrance, floor, room } = line.written;
  const cells = {
    address: plainText(address),
    area: plainText(area),
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
        lane: place.lane ?? line.section.lane,
        area: place.area ?? line.section.area,
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
  if (isBuilding) return place;
  // No building has a hundred entrances: '101-305' is two doors, or another building.
  return /^\d{3}/.test(lead) ? { ...place, isContradictory: true } : { ...place, entranceNo: lead };
}

/** Where no building has entrances, nobody writes them; where others have, property software writes 0 for a shop's. */
const NO_ENTRANCE = '0';

const isOutside = ({ line, place }: Placed): boolean =>
  isShop(place.roomNo ?? '') || /商铺|门面|店面|底商|铺面|车[位库]|储藏/.test(line.written.status);

/** A building none of whose rows names an entrance has one; a shop beside entrances belongs to none. */
function withOnlyEntrance(rows: readonly Placed[]): Placed[] {
  const groups = groupBy(rows, ({ place }) => place.buildingNo ?? '');
  const silent = new Set(
    [...groups].filter(([, group]) => group.every(isWithoutEntrance)).map(([buildingNo]) => buildingNo),
  );
  const entranceOf = (row: Placed): string | undefined => {
    if (silent.has(row.place.buildingNo ?? '')) return '1';
    return isWithoutEntrance(row) && isOutside(row) ? NO_ENTRANCE : row.place.entranceNo;
  };
  return rows.map((row) => {
    const entranceNo = entranceOf(row);
    // Most rows stay as they are; ten thousand new objects would be slow to make.
    return entranceNo === row.place.entranceNo
      ? row
      : { line: row.line, place: { ...row.place, entranceNo } };
  });
}

const several = (rows: readonly Placed[], key: 'lane' | 'area'): boolean =>
  new Set(rows.flatMap(({ place }) => place[key] ?? [])).size > 1;

/**
 * Where a file tells of one lane or village, that is the community; where it tells of several, a building's number is no
 * place without it: '500弄56'.
 */
function withinAreas(rows: readonly Placed[]): readonly Placed[] {
  const key = (['lane', 'area'] as const).find((one) => several(rows, one));
  if (!key) return rows;
  return rows.map(({ line, place }) => {
    const area = place[key];
    const { buildingNo } = place;
    const isNamed = area === undefined || buildingNo === undefined || buildingNo.startsWith(area);
    return {
      line,
      place: isNamed ? place : { ...place, buildingNo: `${area}${buildingNo}` },
      isWithoutArea: area === undefined,
    };
  });
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
  const within = withinAreas(settleLeads(underHeadings(lines.map(readLinePlace))));
  const placed = withOnlyEntrance(within);
  const rooms = placed.flatMap(({ place }) => (place.roomNo === undefined ? [] : [place]));
  const areShort = mostly(rooms, ({ roomNo = '', floor }) => isShort(roomNo) && floor !== undefined);
  return placed.map(({ line, place }, index) => {
    const roomNo = roomOf(place, areShort);
    const floor =
      place.floor ?? (roomNo === null ? undefined : floorOfRoom(roomNo)) ?? line.section.floor ?? null;
    const { buildingNo = null, entranceNo = null, isContradictory } = place;
    const isWithoutArea = within[index]?.isWithoutArea ?? false;
    return { buildingNo, entranceNo, floor, roomNo, isContradictory, isWithoutArea };
  });
}
