import type { TrackedParcels } from '@/contract/whereabouts';
import { formatMoment } from '@/domain/beijing-time';

function placeWords({ place, stationName }: TrackedParcels): string {
  const station = stationName ?? '中转站';
  if (place === 'vehicle') return `在去${station}的车上`;
  if (place === 'station') return `到了${station}`;
  if (place === 'run') return '在志愿者手上';
  return '在分拣点等车';
}

const isComing = ({ place }: TrackedParcels): boolean => place !== 'door' && place !== 'fetched';

/** Nothing was carried yet and nobody can say when: the pieces say all there is to say. */
const isWorthSaying = ({ place, expectedAt, suspendedBy }: TrackedParcels): boolean =>
  place !== 'depot' || expectedAt !== null || suspendedBy !== null;

/** '1 包到了东站，预计今天 15:20 前后送到；1 包在分拣点等车，下大雨，暂停送货'; null when there is nothing to say. */
export function parcelWords(parcels: readonly TrackedParcels[], now: string): string | null {
  const coming = parcels.filter((one) => isComing(one) && isWorthSaying(one));
  if (coming.length === 0) return null;
  return coming
    .map((one) =>
      [
        `${one.parcels} 包${placeWords(one)}`,
        one.suspendedBy ? `${one.suspendedBy}，暂停送货` : '',
        one.expectedAt ? `预计${formatMoment(one.expectedAt, now)} 前后送到` : '',
      ]
        .filter(Boolean)
        .join('，'),
    )
    .join('；');
}
