import type { Over, Trip, TripState } from '@/contract/trips';
import type { Tone } from '@/components/words/pill';

export const tripStates: Readonly<Record<TripState, { word: string; tone: Tone }>> = {
  loading: { word: '装车中', tone: 'amber' },
  underWay: { word: '在路上', tone: 'blue' },
  arrived: { word: '已到站', tone: 'brand' },
  cancelled: { word: '已取消', tone: 'grey' },
};

/** '150' of 150,000 g; half a kilogram counts. */
const kilograms = (grams: number): string => String(Math.round(grams / 100) / 10);

const overSentences: Readonly<Record<Over['limit'], (most: number, has: number) => string>> = {
  grams: (most, has) => `超重：最多 ${kilograms(most)} 公斤，现在 ${kilograms(has)} 公斤`,
  pieces: (most, has) => `超量：最多 ${most} 件，现在 ${has} 件`,
  cold: (most, has) => `冷藏放不下：最多 ${most} 包，现在 ${has} 包`,
};

/** A limit that a trip goes beyond, in a sentence. */
export const overWords = ({ limit, most, has }: Over): string => overSentences[limit](most, has);

/** '东站 · 三轮车 1'. */
export const wayWords = ({ stationName, vehicleName }: Pick<Trip, 'stationName' | 'vehicleName'>): string =>
  `${stationName} · ${vehicleName}`;
