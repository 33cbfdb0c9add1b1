import { formatMoment } from './beijing-time';
import { levelMeanings, levelNames, type ControlLevel } from './control-level';

/** '明天 06:00 起 管控，错峰取物' of a change that is set. */
export const nextLevelWords = (
  { level, startsAt }: { level: ControlLevel; startsAt: string },
  now: string,
): string => `${formatMoment(startsAt, now)} 起 ${levelNames[level]}，${levelMeanings[level]}`;
