import { describe, expect, it } from 'vitest';
import { placeOfMost, sumByPlace } from './lying';
import { staysWords } from './stays-words';

const depot = { place: 'depot', stationId: null, name: '分拣点' } as const;
const east = { place: 'station', stationId: 'east', name: '东站' } as const;
const aboard = { place: 'vehicle', stationId: null, name: '第 1 车' } as const;
const at = <T>(place: T, parcels: number) => ({ ...place, parcels, households: 1 });

describe('what lies where', () => {
  it('is summed per place', () => {
    const sums = sumByPlace([at(depot, 2), at(east, 1), at(depot, 3)]);
    expect(sums.map(({ name, parcels, households }) => [name, parcels, households])).toEqual([
      ['分拣点', 5, 2],
      ['东站', 1, 1],
    ]);
  });

  it('says where most lies, of places from which one can leave', () => {
    expect(placeOfMost([at(depot, 2), at(east, 3), at(aboard, 9)])?.name).toBe('东站');
    expect(placeOfMost([at(depot, 2), at(east, 2)])?.name).toBe('分拣点');
    expect(placeOfMost([at(aboard, 9)])).toBeUndefined();
  });

  it('is said by name, a number standing apart', () => {
    expect(staysWords([at(east, 1), { name: '2 号中转站', parcels: 3 }])).toBe(
      '1 件还在东站，3 件还在 2 号中转站',
    );
  });
});
