import { isDateLike } from './is-date-like';
import { placeNumber, placeNumberPattern as no } from './place-number';
import { readGroup, readLane, withoutHigher } from './read-area';
import { readBelowGround } from './read-below-ground';
import { readNumberedBuilding } from './read-building-no';
import { readFloor } from './read-floor';
import { isShop, readJoinedRooms, readRoomNo } from './read-room-no';
import { roomText } from './room-text';

/** What one cell says about where a household lives; what it does not say is absent. */
export interface PlaceParts {
  /** The lane within which the building is counted: '500弄'. */
  lane?: string;
  /** The village, phase or community within which it is. */
  area?: string;
  buildingNo?: string;
  entranceNo?: string;
  floor?: number;
  roomNo?: string;
  /** The '1' of '1-502': building or entrance, which only the rest of the file can tell. */
  lead?: string;
}

/** Longer than any address: patterns need not look at it. */
const longest = 60;

const phase = '(?:(?:[一二三四五六七八九十]|[0-9]{1,2})期|[A-Za-z东南西北]区|[东南西北]苑)?';
const buildingWith = (word: string): RegExp =>
  new RegExp(`^(.*?)(?<![0-9])(${phase}第?(?:${no}|[0-9]{4})(?:${word}))(.*)$`);
/** From the surest word to the weakest: '中山路10号3栋' is building 3, and '500号56#605' building 56. */
const buildings = ['号楼|#楼|栋|幢|座', '#', '号(?!院)|楼(?=.*单元)'].map(buildingWith);
/** A house on a road, where another number follows that has a word of its own. */
const roadNumber = new RegExp(`^.*?(?:路|街|道|巷|胡同)\\d{1,5}号(?=.*?(?:${no})号.)`);
const entrance = new RegExp(
  `^[-,、]*(?:(${no})[-,、])?第?(${no})号?(?:单元|门洞?(?!面|市|店|卫|房)|梯)(.*)$`,
);
const storey = /^[-,、]*((?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}))(?:层|楼)(.*)$/;
const numbers = new RegExp(`^(?:${no})$`);

const defined = (parts: PlaceParts): PlaceParts =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));

/** A room that was written as its place on the floor: '5-02' is 502. */
const roomOnFloor = (floor: string, room: string): string | undefined =>
  /^\d{1,2}$/.test(room) ? `${Number(floor)}${room.padStart(2, '0')}` : readRoomNo(room);

/** '604嘉禾水岸' and '602室放门口' end with words that name no place; '602隔壁' and '602二楼' do. */
const withWords = /^(\d{3,4}[A-Z]?)(?:室|号)?([\u4e00-\u9fff·]{2,})$/;
const otherPlace =
  /隔壁|对[面门]|旁边?|楼[上下]|[上下里外侧]面|附近|后面|[东南西北左右前后上下]|[一二三四五六七八九十]|[卧间铺床]/;

function withoutWords(text: string): string {
  const [, room = text, words = ''] = withWords.exec(text) ?? [];
  return otherPlace.test(words) ? text : room;
}

const roomParts = (written: string): Pick<PlaceParts, 'floor' | 'roomNo'> => {
  const { text } = roomText(written);
  return readBelowGround(text) ?? { roomNo: readRoomNo(withoutWords(text)) };
};

/** What is left after the words: '502', '1-502' or nothing. */
function readRest(rest: string, before: PlaceParts): PlaceParts {
  const text = rest.replace(before.entranceNo === undefined ? /^[-–—−,、/。]+/ : /^[-–—−,、/。](?!\d-)/, '');
  const below = readBelowGround(text);
  if (below) return { ...before, ...below };
  const [, first, second] = /^(\d{1,2})[-–—−/](.+)$/.exec(text) ?? [];
  if (first === undefined || second === undefined) return { ...before, ...roomParts(text) };
  if (before.entranceNo === undefined)
    return { ...before, entranceNo: placeNumber(first), ...roomParts(second) };
  return { ...before, roomNo: /^\d{2}$/.test(second) ? roomOnFloor(first, second) : undefined };
}

const findBuilding = (text: string): RegExpExecArray | undefined =>
  buildings.map((one) => one.exec(text)).find((found) => found !== null) ?? undefined;

/** '10号楼1单元5层502室', the name of the community before it, any part missing. */
function readWords(text: string): PlaceParts | undefined {
  const [, , ofBuilding, afterBuilding = text] = findBuilding(text) ?? [];
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

/** '10-502' and '10-1' are told apart by their ends: a room has three digits at least. */
function readPair(first: string, second: string): PlaceParts | undefined {
  if (isShop(second)) return { buildingNo: placeNumber(first), roomNo: readRoomNo(second) };
  if (/^[A-Za-z]?\d{3,5}/.test(second)) return { lead: placeNumber(first), roomNo: readRoomNo(second) };
  return numbers.test(second) && !/^\d{3}/.test(first)
    ? { buildingNo: placeNumber(first), entranceNo: placeNumber(second) }
    : undefined;
}

/** The name of the community before the numbers: '阳光里3-2-501'. */
const nameBefore = /^[\u4e00-\u9fff·]{2,}(?=[0-9])/;

/** '10-1-502', '10/1/502', '10 1 5 02': numbers with signs between. */
function readNumbers(text: string): PlaceParts | undefined {
  const [first = '', second, third, fourth, ...more] = (isShop(text) ? text : text.replace(nameBefore, ''))
    .replace(/(?:室|号|房|户)$/, '')
    .split(/[-–—−_/\\~·., ]+/);
  if (second === undefined || more.length > 0 || !numbers.test(first)) return undefined;
  if (third === undefined) return readPair(first, second);
  if (isShop(second)) {
    return fourth === undefined
      ? { buildingNo: placeNumber(first), roomNo: readRoomNo(`${second}${third}`) }
      : undefined;
  }
  if (!numbers.test(second)) return undefined;
  const [buildingNo, entranceNo] = [placeNumber(first), placeNumber(second)];
  if (fourth === undefined) return { buildingNo, entranceNo, ...roomParts(third) };
  if (/^\d{3,4}$/.test(third))
    return { buildingNo, entranceNo, roomNo: readJoinedRooms(`${third}-${fourth}`) };
  return { buildingNo, entranceNo, floor: readFloor(third), roomNo: roomOnFloor(third, fourth) };
}

/** In a lane the number is the building, whatever stands between it and the room: '56-604', '嘉禾水岸12-301'. */
function readInLane(text: string): PlaceParts {
  const words = readWords(text);
  if (words) return words;
  const [, buildingNo, rest = ''] = new RegExp(`^[^0-9]*?(${no})[-–—−/,.·](.+)$`).exec(text) ?? [];
  return buildingNo === undefined ? {} : readRest(rest, { buildingNo: placeNumber(buildingNo) });
}

const house = /^[-,、]*(?:第)?(\d{1,4}(?:-\d{1,3})?)(?:号院?|户|院)?(?:[-,、]?附(\d{1,3})号?)?$/;
const villageHouse = new RegExp(`([\\u4e00-\\u9fff]{1,7}(?<!新|[一二三四五六七八九十])村)(\\d{1,4}号.*)$`);

function readHouse(text: string): string | undefined {
  const [, houseNo, annex] = house.exec(text) ?? [];
  if (houseNo === undefined) return undefined;
  return annex === undefined ? houseNo : `${houseNo}附${annex}`;
}

/** '柳林村3组12号附1号': group and house of a village. */
function readVillage(text: string): PlaceParts | undefined {
  const group = readGroup(text);
  if (group) return { area: group.area, buildingNo: group.buildingNo, roomNo: readHouse(group.rest) };
  const [, village, rest = ''] = villageHouse.exec(withoutHigher(text)) ?? [];
  const roomNo = readHouse(rest);
  return village === undefined || roomNo === undefined ? undefined : { buildingNo: village, roomNo };
}

function readWhole(plain: string): PlaceParts | undefined {
  const text = plain.replace(/[ ”“"'’‘]/g, '').replace(/。/g, ',');
  const lane = readLane(text);
  if (lane) return { ...readInLane(lane.rest.replace(/^[-,、。]+/, '')), lane: lane.area };
  if (!/[栋幢座]|号楼|单元/.test(text)) {
    const inVillage = readVillage(text);
    if (inVillage) return inVillage;
  }
  return readWords(text.replace(roadNumber, '')) ?? readNumbers(plain);
}

/**
 * Takes a combined cell apart: '10号楼1单元502室', '10-1-502', '1-502', '500弄56号602', '3组12号附1号'; undefined when it
 * is none. What it does not wholly understand it leaves out.
 */
export function readAddress(plain: string): PlaceParts | undefined {
  if (plain === '' || plain.length > longest || isDateLike(plain)) return undefined;
  const bare = plain.replace(/[([【][^()[\]【】]*[)\]】]/g, ' ').trim();
  const parts = readWhole(bare.replace(/[,.;:。!~*]+$/, ''));
  return parts && defined(parts);
}
