import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareDoors, type Door } from './climbing-order';

const door = (text: string): Door => {
  const [buildingNo = '', entranceNo = '', roomNo = ''] = text.split('-');
  return { buildingNo, entranceNo, roomNo, floor: Math.floor(Number.parseInt(roomNo, 10) / 100) };
};
const textOf = ({ buildingNo, entranceNo, roomNo }: Door) => `${buildingNo}-${entranceNo}-${roomNo}`;

it('goes building by building, entrance by entrance, from the top floor down', () => {
  const doors = [
    '10-1-502',
    '3甲-1-101',
    '10-2-1101',
    '9-1-101',
    '10-1-1203',
    '3-2-201',
    '3-1-101',
    '10-1-501',
  ];
  expect(doors.map(door).sort(compareDoors).map(textOf)).toEqual([
    '3-1-101',
    '3-2-201',
    '3甲-1-101',
    '9-1-101',
    '10-1-1203',
    '10-1-501',
    '10-1-502',
    '10-2-1101',
  ]);
});

const anyDoor = fc.record({
  buildingNo: fc.constantFrom('1', '2', '3', '3甲', '10', '11'),
  entranceNo: fc.constantFrom('1', '2', '10'),
  floor: fc.integer({ min: 1, max: 33 }),
  roomNo: fc.constantFrom('101', '102', '502', '1101'),
});

it('is the same walk whatever the order in which the doors are given', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyDoor, { selector: (one) => JSON.stringify(one) }), (doors) => {
      const sorted = [...doors].sort(compareDoors);
      expect([...doors].reverse().sort(compareDoors)).toEqual(sorted);
    }),
  );
});
