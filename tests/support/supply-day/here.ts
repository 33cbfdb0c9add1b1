import { demoDoors } from '../../../backend/demo/register';
import type { TestApp } from '../app';
import { communityId } from '../demo';
import type { FlowingClock } from '../flowing-clock';

/** What a day is played on: hands and a clock that the phones share. */
export type Stage = TestApp & { clock: FlowingClock };

/** Now, as a phone says it. */
export const nowAt = ({ clock }: Stage): string => clock.now.toISOString();

/** The lived in households behind an entrance: '10-1'. */
export const homesOf = (entrance: string): { communityId: string; householdId: string }[] =>
  demoDoors
    .filter(({ buildingNo, entranceNo }) => `${buildingNo}-${entranceNo}` === entrance)
    .filter(({ facts }) => !facts.isVacant)
    .map(({ ids }) => ({ communityId, householdId: ids?.householdId ?? '' }));
