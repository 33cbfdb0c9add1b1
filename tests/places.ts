import { tree } from './people';
import { eggs, entrance, home, market } from './support/demo';
import { demoId } from '../backend/demo';
import { second } from './support/second-community';

/** A home of the test, with its ids and where it hangs in the tree. */
export interface Place {
  path: string;
  countyId: string;
  teamId: string;
  communityId: string;
  buildingId: string;
  buildingNo: string;
  entranceId: string;
  householdId: string;
  supplierId: string;
  productId: string;
  resident: string;
  staff: string;
  volunteer: string;
}

const guihua = {
  ...entrance('10-1'),
  countyId: demoId('county'),
  teamId: demoId('team'),
  buildingId: demoId('building 10'),
  buildingNo: '10',
  supplierId: market,
  productId: eggs,
  staff: 'lin',
  volunteer: 'wang',
};
export const places = {
  'at 朱先生': { ...guihua, ...home('10-1-502'), path: `${tree}/10/10-1/502`, resident: 'zhu' },
  'at 李女士': { ...guihua, ...home('10-1-402'), path: `${tree}/10/10-1/402`, resident: 'li-daughter' },
  'at 宋女士': {
    ...guihua,
    ...home('1-1-103'),
    ...entrance('1-1'),
    buildingId: demoId('building 1'),
    buildingNo: '1',
    path: `${tree}/1/1-1/103`,
    resident: 'song',
  },
  'in 兰花苑': {
    ...second,
    buildingNo: '1',
    path: 'county2/team2/lanhua/1/1-1/101',
    resident: 'far-resident',
    staff: 'far-staff',
    volunteer: 'far-volunteer',
  },
} as const satisfies Record<string, Place>;
export type PlaceName = keyof typeof places;
export const placeNames = Object.keys(places) as PlaceName[];
