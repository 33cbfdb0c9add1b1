import { Pill } from '@/components/words/pill';
import { grantStates } from './grant-words';
import type { ListedGrant } from './listed-grant';

/** Whether a role is in use, as a colour and a word. */
export const GrantState = ({ grant: { state } }: { grant: Pick<ListedGrant, 'state'> }) => (
  <Pill tone={state === 'held' ? 'brand' : 'grey'}>{grantStates[state]}</Pill>
);
