import { describe, expect, it } from 'vitest';
import { boardGrid, columnOf, stepInGrid, type GridDoor } from './board-grid';

const door = (roomNo: string, floor: number): GridDoor => ({ id: roomNo, roomNo, floor });
const words = (doors: readonly GridDoor[][]) =>
  boardGrid(doors).map(
    ({ floor, entrances }) =>
      `${floor}: ${entrances.map((row) => row.map((one) => one?.roomNo ?? '-').join(' ')).join(' | ')}`,
  );

describe('the column of a room', () => {
  it('is what follows its floor', () => {
    expect(columnOf(door('502', 5))).toBe('02');
    expect(columnOf(door('1203', 12))).toBe('03');
    expect(columnOf(door('302-2', 3))).toBe('02-2');
  });

  it('is its whole name when that does not begin with the floor', () => {
    expect(columnOf(door('甲', 1))).toBe('甲');
    expect(columnOf(door('7', 7))).toBe('7');
  });
});

describe('the board', () => {
  it('has doors above doors, with gaps where a floor lacks a room', () => {
    expect(words([[door('201', 2), door('203', 2), door('101', 1), door('102', 1)]])).toEqual([
      '2: 201 - 203',
      '1: 101 102 -',
    ]);
  });

  it('stands entrances side by side on the same floors', () => {
    expect(words([[door('201', 2)], [door('201', 2), door('102', 1)]])).toEqual([
      '2: 201 | 201 -',
      '1: - | - 102',
    ]);
  });

  it('keeps a second household beside the first', () => {
    expect(words([[door('301', 3), door('302', 3), door('302-2', 3), door('303', 3)]])).toEqual([
      '3: 301 302 302-2 303',
    ]);
  });

  it('shows a floor on which nobody lives, and skips many of them', () => {
    expect(words([[door('401', 4), door('201', 2)]])).toEqual(['4: 401', '3: -', '2: 201']);
    expect(words([[door('9901', 99), door('101', 1)]])).toEqual(['99: 9901', '1: 101']);
  });

  it('has no floor 0 between the ground and the basement; a floor nobody knows comes last', () => {
    expect(words([[door('101', 1), door('-101', -1)]])).toEqual(['1: 101', '-1: -101']);
    expect(words([[door('甲', 0), door('101', 1)]])).toEqual(['1: 101 -', '0: - 甲']);
  });

  it('lines rooms up as they come when they are not named after their floor', () => {
    const odd = ['甲', '乙', '丙', '丁', '戊', '己'].map((name, index) => door(name, 6 - index));
    expect(words([odd])[0]).toBe('6: 甲');
  });

  it('is empty for a building without doors', () => {
    expect(boardGrid([[], []])).toEqual([]);
  });
});

describe('an arrow key', () => {
  const grid = boardGrid([[door('a201', 2), door('a203', 2), door('a101', 1)], [door('b201', 2)]]);
  const named = boardGrid([[door('201', 2), door('203', 2), door('101', 1), door('102', 1), door('103', 1)]]);

  it('goes along the floor, over gaps and into the next entrance', () => {
    expect(stepInGrid(named, '201', 'ArrowRight')).toBe('203');
    expect(stepInGrid(named, '203', 'ArrowLeft')).toBe('201');
    expect(stepInGrid(grid, 'a203', 'ArrowRight')).toBe('b201');
  });

  it('goes to the door above or below', () => {
    expect(stepInGrid(named, '203', 'ArrowDown')).toBe('103');
    expect(stepInGrid(named, '103', 'ArrowUp')).toBe('203');
    expect(stepInGrid(named, '102', 'ArrowUp')).toBeNull();
  });

  it('goes to both ends of the floor, and nowhere beyond', () => {
    expect(stepInGrid(named, '102', 'Home')).toBe('101');
    expect(stepInGrid(named, '101', 'End')).toBe('103');
    expect(stepInGrid(named, '103', 'ArrowRight')).toBeNull();
    expect(stepInGrid(named, '103', 'x')).toBeNull();
  });
});
