import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { givenCsv, givenExcel, read } from './given-file';

/** A household as it is, before somebody writes it down. */
interface Household {
  building: number;
  entrance: number;
  floor: number;
  door: number;
  name: string;
  residents: number;
  phones: string[];
}

const digits = '〇一二三四五六七八九';
const inWords = (number: number): string => {
  if (number < 10) return digits[number] ?? '';
  const tens = number < 20 ? '' : (digits[Math.floor(number / 10)] ?? '');
  return `${tens}十${number % 10 === 0 ? '' : (digits[number % 10] ?? '')}`;
};
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** Ways of writing one thing; a random number chooses. */
const ways = {
  building: [
    (no: number) => `${no}`,
    (no: number) => `${no}#`,
    (no: number) => `${no}号楼`,
    (no: number) => `${inWords(no)}号楼`,
    (no: number) => `第${inWords(no)}栋`,
    (no: number) => `${wide(String(no))}幢`,
    (no: number) => ` ${no} 号楼 `,
  ],
  entrance: [
    (no: number) => `${no}`,
    (no: number) => `${no}单元`,
    (no: number) => `${inWords(no)}单元`,
    (no: number) => wide(String(no)),
    (no: number) => `第${no}单元`,
    (no: number) => `0${no}`,
  ],
  floor: [(no: number) => `${no}`, (no: number) => `${no}层`, (no: number) => `${inWords(no)}楼`, () => ''],
  room: [
    (room: string) => room,
    (room: string) => `${room}室`,
    (room: string) => wide(room),
    (room: string) => `${room}号`,
  ],
  residents: [
    (count: number) => (count === 0 ? '空户' : `${count}`),
    (count: number) => `${count}人`,
    (count: number) => (count === 0 ? '无人' : `${inWords(count)}人`),
    (count: number) => wide(String(count)),
    (count: number) => (count === 0 ? '空置' : `${inWords(count)}口`),
  ],
  phones: [
    (phones: string[]) => phones.join('/'),
    (phones: string[]) => phones.join('、'),
    (phones: string[]) => phones.map((phone) => phone.replace(/(...)(....)/, '$1-$2-')).join(' ；'),
    (phones: string[]) => phones.map((phone) => phone.replace(/(...)(....)/, '$1 $2 ')).join('，'),
    (phones: string[]) => phones.join(' '),
    (phones: string[]) => wide(phones.join(',')),
  ],
} as const;

const headers = {
  building: ['楼号', '楼栋', '楼栋号', '栋号', '幢'],
  entrance: ['单元', '单元号'],
  floor: ['楼层', '层'],
  room: ['户号', '房号', '门牌号', '室', '房间号'],
  name: ['户名', '姓名', '户主', '业主'],
  residents: ['现居人数', '常住', '人数', '常住人口'],
  phones: ['联系电话', '手机', '电话', '手机号'],
  remark: ['备注', '说明'],
} as const;
const fields = ['building', 'entrance', 'floor', 'room', 'name', 'residents', 'phones', 'remark'] as const;
type Field = (typeof fields)[number];

const phone = fc.integer({ min: 0, max: 9999 }).map((end) => `1990000${String(end).padStart(4, '0')}`);
const household: fc.Arbitrary<Household> = fc.record({
  building: fc.integer({ min: 1, max: 32 }),
  entrance: fc.integer({ min: 1, max: 4 }),
  floor: fc.integer({ min: 1, max: 33 }),
  door: fc.integer({ min: 1, max: 8 }),
  name: fc.constantFrom('王芳', '欧阳建国', '李强', '古丽娜尔'),
  residents: fc.integer({ min: 0, max: 12 }),
  phones: fc.uniqueArray(phone, { maxLength: 3 }),
});

const roomOf = ({ floor, door }: Household): string => `${floor}0${door}`;
const doorOf = (one: Household): string => [one.building, one.entrance, roomOf(one)].join('-');
const register = fc.uniqueArray(household, { selector: doorOf, minLength: 1, maxLength: 30 });

/** How somebody writes: every number chooses one way out of those that there are. */
const hand = fc.record({
  order: fc.shuffledSubarray([...fields], { minLength: fields.length }),
  choices: fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }),
  titles: fc.nat(3),
  encoding: fc.constantFrom('utf-8', 'gbk', 'gb18030', 'utf-16le'),
  delimiter: fc.constantFrom(',', '\t', ';'),
});
type Hand = typeof hand extends fc.Arbitrary<infer Written> ? Written : never;

function writerOf({ choices }: Hand): <Way>(list: readonly Way[]) => Way {
  let next = 0;
  return (list) => {
    next += 1;
    const way = list[(choices[next % choices.length] ?? 0) % list.length];
    if (way === undefined) throw new Error('a list of ways is never empty');
    return way;
  };
}

function render(households: readonly Household[], by: Hand): string[][] {
  const choose = writerOf(by);
  const written = (one: Household): Record<Field, string> => ({
    building: choose(ways.building)(one.building),
    entrance: choose(ways.entrance)(one.entrance),
    floor: choose(ways.floor)(one.floor),
    room: choose(ways.room)(roomOf(one)),
    name: one.name,
    residents: choose(ways.residents)(one.residents),
    phones: choose(ways.phones)(one.phones),
    remark: '',
  });
  const titles = ['桂花苑住户花名册', '', '填表日期：2022年8月18日']
    .slice(0, by.titles)
    .map((title) => [title]);
  const body = households.flatMap((one) => {
    const cells = written(one);
    const row = by.order.map((field) => cells[field]);
    return choose([[row], [row], [[''], row]]);
  });
  return [...titles, by.order.map((field) => choose(headers[field])), ...body];
}

const known = (households: readonly Household[]): unknown =>
  households.map((one) => ({
    door: doorOf(one),
    floor: one.floor,
    name: one.name,
    residents: one.residents,
    isVacant: one.residents === 0,
    phones: one.phones,
  }));

async function readBack(file: Parameters<typeof read>[0]): Promise<unknown> {
  const { analysis } = await read(file);
  expect(analysis.problems).toEqual([]);
  return analysis.rows.map((row) => ({
    door: [row.buildingNo, row.entranceNo, row.roomNo].join('-'),
    floor: row.floor,
    name: row.name,
    residents: row.residents,
    isVacant: row.isVacant,
    phones: row.phones,
  }));
}

describe('whatever hand writes a register', () => {
  it('it is read back from text as it was', () =>
    fc.assert(
      fc.asyncProperty(register, hand, async (households, by) => {
        expect(await readBack(givenCsv(render(households, by), by))).toEqual(known(households));
      }),
      { numRuns: 150 },
    ));

  it('it is read back from Excel as it was', () =>
    fc.assert(
      fc.asyncProperty(register, hand, async (households, by) => {
        expect(await readBack(await givenExcel({ rows: render(households, by) }))).toEqual(known(households));
      }),
      { numRuns: 25 },
    ));
});
