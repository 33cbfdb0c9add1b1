import type { CareFlag } from '@/contract/register';
import type { NewDoor } from '../modules/households/public';
import { demoId } from './ids';
import roster from './roster-guihua.json';

/** One line of the roster from which the demo community is made. */
interface RosterRow {
  building: string;
  entrance: string;
  floor: number;
  room: string;
  name: string;
  residents: number;
  phones: readonly string[];
  care: readonly string[];
  noSmartphone: boolean;
  cannotCook: boolean;
  tenant: boolean;
}

const rows: readonly RosterRow[] = roster;

const careWords: Readonly<Record<string, CareFlag>> = {
  独居老人: 'livingAlone',
  孕妇: 'pregnant',
  婴幼儿: 'infant',
  透析: 'dialysis',
  残障: 'disability',
};

const flagsOf = ({ care, noSmartphone, cannotCook }: RosterRow): CareFlag[] => [
  ...care.flatMap((word) => careWords[word] ?? []),
  ...(noSmartphone ? (['noSmartphone'] as const) : []),
  ...(cannotCook ? (['cannotCook'] as const) : []),
];

const idsOf = ({ building, entrance, room }: RosterRow) => ({
  buildingId: demoId(`building ${building}`),
  entranceId: demoId(`entrance ${building}-${entrance}`),
  dwellingId: demoId(`dwelling ${building}-${entrance}-${room}`),
  householdId: demoId(`household ${building}-${entrance}-${room}`),
});

const factsOf = (row: RosterRow): NewDoor['facts'] => ({
  residentCount: row.residents,
  isVacant: row.residents === 0,
  householderName: row.name || null,
  phones: row.phones,
  floor: row.floor,
  careFlags: flagsOf(row).map((flag) => ({ flag, dueOn: null })),
  ...(row.tenant ? { tenure: 'tenant' } : {}),
});

/** The 664 doors of the roster, with their people, phones and care flags. */
export const demoDoors: readonly NewDoor[] = rows.map((row) => ({
  buildingNo: row.building,
  entranceNo: row.entrance,
  floor: row.floor,
  roomNo: row.room,
  facts: factsOf(row),
  ids: idsOf(row),
}));
