import type { Tone } from '@/components/words/pill';
import type { DisputeState } from '@/contract/disputes';

/** The colour of a dispute's state. */
export const disputeTones: Readonly<Record<DisputeState, Tone>> = {
  open: 'amber',
  withdrawn: 'grey',
  redeliver: 'blue',
  refund: 'brand',
  decline: 'red',
};
