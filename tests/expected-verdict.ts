import type { ProcedureMeta, Role } from '@/contract/procedure';
import type { Caller } from '../backend/kernel/caller';
import type { Name } from './rights';

/** A role at a place of the tree; the installation is above all of it. */
interface Right {
  role: Role;
  path: string;
}
export interface Person {
  caller: Caller;
  /** Has an account that is not closed. */
  isKnown: boolean;
  rights: readonly Right[];
  /** Homes at whose door they stand: on a run under way. */
  atDoors?: readonly string[];
}

/** What one sees of a call: let in, told no, told that there is no such thing, or sent to the door. */
export type Verdict = 'allowed' | 'refused' | 'hidden' | 'sign in';

const isAbove = (above: string, below: string) =>
  above === '' || below === above || below.startsWith(`${above}/`);

const depth = { county: 1, team: 2, community: 3, building: 4, entrance: 5, household: 6 } as const;

/** A helper at the door gets to what they wrote down there themselves; here everything is of the household's hand. */
const ofOwnHand: readonly Name[] = ['orders.getOrder'];

/** A volunteer gets to a picture of a household by a request in hand; here it is in nobody's. */
const ofRequestInHand: readonly Name[] = ['files.getPicture'];

const mayCallThere = (name: Name, roles: readonly Role[], role: Role): boolean =>
  roles.includes(role) && !(role === 'volunteer' && ofRequestInHand.includes(name));

/** What the contract promises, worked out from the written table's own terms. */
export function expectedFor(
  name: Name,
  { mayCall, oneStatement }: ProcedureMeta,
  who: Person,
  path: string,
): Verdict {
  if (mayCall.who === 'anyone') return 'allowed';
  if (mayCall.who === 'identified' && who.caller.kind === 'wechat') return 'allowed';
  if (!who.isKnown) return 'sign in';
  if (mayCall.who === 'heldAtInstallation')
    return who.rights.some(({ role, path: at }) => at === '' && mayCall.roles.includes(role))
      ? 'allowed'
      : 'hidden';
  if (mayCall.who !== 'held') return 'allowed';
  const target = path.split('/').slice(0, depth[mayCall.at]).join('/');
  const covering = who.rights.filter((one) => isAbove(one.path, target));
  if (covering.some((one) => mayCallThere(name, mayCall.roles, one.role))) return 'allowed';
  if (mayCall.atDoor && who.atDoors?.includes(target)) return ofOwnHand.includes(name) ? 'hidden' : 'allowed';
  if (ofRequestInHand.includes(name) && covering.some((one) => one.role === 'volunteer')) return 'hidden';
  const livesIn = mayCall.at === 'community' && who.rights.some((one) => isAbove(target, one.path));
  // One SQL statement tells no two kinds of no apart: it says the one that gives nothing away.
  return (covering.length > 0 || livesIn) && !oneStatement ? 'refused' : 'hidden';
}
