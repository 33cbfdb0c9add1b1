import { expect, it } from 'vitest';
import { roomsOfPattern } from './room-pattern';

it('names every room after its floor', () => {
  const rooms = roomsOfPattern({ firstFloor: 9, lastFloor: 10, rooms: 2 });
  expect(rooms.map(({ roomNo }) => roomNo)).toEqual(['901', '902', '1001', '1002']);
});

it('has no rooms where no floor is', () => {
  expect(roomsOfPattern({ firstFloor: 2, lastFloor: 1, rooms: 4 })).toEqual([]);
});
