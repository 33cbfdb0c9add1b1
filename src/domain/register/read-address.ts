import { isDateLike } from './is-date-like';
import { placeNumber, placeNumberPattern as no } from './place-number';
import { readFloor } from './read-floor';
import { readNumberedBuilding } from './read-building-no';
import { readRoomNo } from './read-room-no';

/** What one cell says about where a household lives; what it does not say is absent. */
export interface PlaceParts {
  buildingNo?: string;
  entranceNo?: string;
  floor?: number;
  roomNo?: string;
  /** The '1' of '1-502': building or entrance, which only the rest of the file can tell. */
  lead?: string;
}

/** Longer than any address: patterns need not look at it. */
const longest = 60;

const phase = '(?:(?:[一二三四五六七八九十]|[0-9]{1,2})期|[A-Za-z]区)?';
const buildingWith = (word: string): RegExp => new RegExp(`^(.*?)(${phase}第?(?:${no})(?:${word}))(.*)$`);
const building = buildingWith('号楼|#楼|栋|幢|座');
/** Weaker words: '中山路10号3栋' is building 3, and only where nothing better stands is '10号' a building. */
const looseBuilding = buildingWith('#|号|楼(?=.*单元)');
const entrance = new RegExp(`^[-,、]*(?:(${no})[-,、])?第?(${no})号?(?:单元|门洞?(?!面|市|店)|梯)(.*)$`);
const storey = /^[-,、]*((?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}))(?:层|楼)(.*)$/;
const numbers = new RegExp(`^(?:${no})$`);

const defined = (parts: PlaceParts): PlaceParts =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));

/** What is left after the words: '502', '1-502' or nothing. */
function readRest(rest: string, before: PlaceParts): PlaceParts {
  const text = rest.replace(/^[-–—−,、/]+/, '');
  const [, first, second] = /^(\d{1,2})[-–—−/](.+)$/.exec(text) ?? [];
  if (first === undefined || second === undefined || before.entranceNo !== undefined) {
    return { ...before, roomNo: readRoomNo(text) };
  }
  return { ...before, entranceNo: placeNumber(first), roomNo: readRoomNo(second) };
}

/** '10号楼1单元5层502室', the name of the community before it, any part missing. */
function readWords(text: string): PlaceParts | undefined {
  const [, , ofBuilding, afterBuilding = text] = building.exec(text) ?? looseBuilding.exec(text) ?? [];
  const [, before, ofEntrance, afterEntrance = afterBuilding] = entrance.exec(afterBuilding) ?? [];
  const [, ofFloor, rest = afterEntrance] = storey.exec(afterEntrance) ?? [];
  if (ofBuilding === undefined && ofEntrance === undefined && ofFloor === undefined) return undefined;
  const buildingNo =
    ofBuilding === undefined ? before && placeNumber(before) : readNumberedBuilding(ofBuilding);
  const entranceNo = ofEntrance === undefined ? undefined : placeNumber(ofEntrance);
  return readRest(rest, {
    buildingNo,
    entranceNo,
    floor: ofFloor === undefined ? undefined : readFloor(ofFloor),
  });
}

/** A room that was written as its place on the floor: '5-02' is 502. */
const roomOnFloor = (floor: string, room: string): string | undefined =>
  /^\d{1,2}$/.test(room) ? `${Number(floor)}${room.padStart(2, '0')}` : readRoomNo(room);

/** '10-502' and '10-1' are told apart by their ends: a room has three digits at least. */
function readPair(first: string, second: string): PlaceParts | undefined {
  if (/^[A-Za-z]?\d{3,5}/.test(second)) return { lead: placeNumber(first), roomNo: readRoomNo(second) };
  return numbers.test(second) && !/^\d{3}/.test(first)
    ? { buildingNo: placeNumber(first), entranceNo: placeNumber(second) }
    : undefined;
}

/** '10-1-502', '10/1/502', '10 1 5 02': numbers with signs between. */
function readNumbers(text: string): PlaceParts | undefined {
  const [first = '', second, third, fourth, ...more] = text
    .replace(/(?:室|号|房|户)$/, '')
    .split(/[-–—−_/\\~·., ]+/);
  if (second === undefined || more.length > 0 || !numbers.test(first)) return undefined;
  if (third === undefined) return readPair(first, second);
  if (!numbers.test(second)) return undefined;
  const [buildingNo, entranceNo] = [placeNumber(first), placeNumber(second)];
  if (fourth === undefined) return { buildingNo, entranceNo, roomNo: readRoomNo(third) };
  return { buildingNo, entranceNo, floor: readFloor(third), roomNo: roomOnFloor(third, fourth) };
}

/** Takes a combined cell apart: '10号楼1单元502室', '10-1-502', '1-502'; undefined when it is none. */
export function readAddress(plain: string): PlaceParts | undefined {
  if (plain.length > longest || isDateLike(plain)) return undefined;
  const parts = readWords(plain.replace(/ /g, '')) ?? readNumbers(plain);
  return parts && defined(parts);
}
