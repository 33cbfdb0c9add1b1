import type { Deed } from '../knocks/deed';

interface Share {
  campaignId: string;
  way: 'run' | 'pickUp';
  knockId: string;
  happenedAt: string;
  dropOffId?: string;
}

/** A share that nobody ticked at the door, as a knock: it has seen nothing of phones, and corrects nothing. */
export const shareDeed = ({ knockId, ...share }: Share): Deed => ({
  ...share,
  ...{ knockId, device: knockId, seq: 0, sawVersion: 0 },
  ...{ outcome: 'received', answers: {}, seenResidents: [], enteredFrom: 'phone', sheetCode: null },
});
