import type { ParcelPlace } from '@/contract/lying';
import type { ParcelEvent, ParcelEventKind, ParcelRow } from '@/contract/parcels';

export const placeNames: Readonly<Record<ParcelPlace, string>> = {
  depot: '分拣点',
  vehicle: '车上',
  station: '中转站',
  run: '志愿者手上',
  door: '已送到',
  fetched: '已取走',
};

/** '东站', '第 3 车 · 三轮车 1', '志愿者手上 · 第 2 趟'. */
export function whereWords({
  place,
  ...at
}: Pick<ParcelRow, 'place' | 'stationName' | 'tripLabel' | 'vehicleName' | 'runLabel'>): string {
  if (place === 'station') return at.stationName ?? placeNames.station;
  if (place === 'vehicle') return [at.tripLabel, at.vehicleName].filter(Boolean).join(' · ');
  if (place === 'run') return `${placeNames.run} · ${at.runLabel ?? ''}`;
  return placeNames[place];
}

const happened: Readonly<Record<ParcelEventKind, string>> = {
  packed: '在分拣点打包',
  loaded: '装车',
  unloaded: '卸下',
  onRun: '交给志愿者',
  delivered: '送到',
  broughtBack: '带回',
  fetched: '取走',
  void: '更正：没有这回事',
};

/** '卸下 · 东站'. */
export const eventWords = (event: ParcelEvent): string =>
  [happened[event.kind], event.tripLabel, event.stationName, event.runLabel].filter(Boolean).join(' · ');
