import type { BuildingGroupKind, PlannedBuilding } from '@/contract/places';
import { entranceName } from '@/domain/place-words';

/** 期 / 楼群 / 中转站. */
export const groupKinds = [
  { value: 'phase', label: '期' },
  { value: 'group', label: '楼群' },
  { value: 'station', label: '中转站' },
] as const satisfies readonly { value: BuildingGroupKind; label: string }[];

/** '1单元 35 户 秦女士；2单元 39 户 没有楼长' */
export const entrancesWords = ({ entrances }: PlannedBuilding): string =>
  entrances
    .map(({ entranceNo, households, captains }) => {
      const who = captains.length > 0 ? captains.join('、') : '没有楼长';
      return `${entranceName(entranceNo)} ${households} 户 ${who}`;
    })
    .join('；');

/** '每天 17:00–17:30 东门' */
export const slotsWords = ({ slots }: Pick<PlannedBuilding, 'slots'>): string =>
  slots.map(({ from, to, place }) => `${from}–${to} ${place}`).join('、');
