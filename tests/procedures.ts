import type { ProcedureMeta } from '@/contract/procedure';
import { listProcedures } from '../backend/transports/http/list-procedures';
import type { Place } from './places';
import type { Name } from './rights';

/** Every procedure of the contract under its whole name. */
export const procedures = listProcedures().map(({ shelf, name, meta }) => ({
  // Built from the contract's own keys.
  name: `${shelf}.${name}` as Name,
  meta,
}));

/** The ids by which a call names the place where a role is asked for. */
export function placeIn({ mayCall }: ProcedureMeta, at: Place): object {
  if (mayCall.who !== 'held') return {};
  if (mayCall.at === 'county' || mayCall.at === 'team') return { [`${mayCall.at}Id`]: at[`${mayCall.at}Id`] };
  if (mayCall.at === 'community') return { communityId: at.communityId };
  return { communityId: at.communityId, [`${mayCall.at}Id`]: at[`${mayCall.at}Id`] };
}

/** Ends whoever calls it: asked last, or by somebody made for it. */
export const leavingForGood = 'joining.deleteAccount';
export const staying = procedures.filter(({ name }) => name !== leavingForGood);
