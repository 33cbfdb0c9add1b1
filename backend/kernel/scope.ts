import type { RefusalCode } from '@/contract/errors';
import type { MayCall, TargetLevel } from '@/contract/procedure';
import type { Database } from '../db/database';
import type { Actor } from './actor';
import type { Caller } from './caller';
import { covers } from './covers';
import { isHelperAtDoor } from './helper-at-door';
import { findPath, findTierPath, type AimedIds, type AnyPath } from './places';

export { covers } from './covers';

/** Why this actor may not make this call at this place, or null when they may. */
export async function whyNotCall(
  db: Database,
  mayCall: MayCall,
  who: { actor: Actor; caller: Caller; now: Date },
  place: AimedIds | null,
): Promise<RefusalCode | null> {
  if (mayCall.who === 'anyone') return null;
  if (mayCall.who === 'identified' && who.caller.kind === 'wechat') return null;
  if (!who.actor.isKnown) return 'NOT_SIGNED_IN';
  if (mayCall.who === 'heldAtInstallation')
    return holdsOverAll(who.actor, mayCall.roles) ? null : 'NOT_FOUND';
  if (mayCall.who !== 'held') return null;
  if (!place) throw new Error('a call that needs a role must name its place');
  if (holdsExactly(who.actor, mayCall, place)) return null;
  const path = await findAimed(db, mayCall.at, place);
  if (!path) return 'NOT_FOUND';
  const refusal = whyNotAt(path, who.actor, mayCall);
  const isLetIn = refusal !== null && mayCall.atDoor && (await isHelperAtDoor(db, who, path));
  return isLetIn ? null : refusal;
}

/** Only the place that the contract names counts: other ids in the input are the handler's to check. */
async function findAimed(db: Database, level: TargetLevel, place: AimedIds): Promise<AnyPath | undefined> {
  if (level === 'county' || level === 'team') return findTierPath(db, level, place);
  const { communityId } = place;
  if (!communityId) return undefined;
  return findPath(
    db,
    level === 'community' ? { communityId } : { communityId, [`${level}Id`]: place[`${level}Id`] },
  );
}

const idAt = { household: 'householdId', entrance: 'entranceId', community: 'communityId' } as const;

/**
 * The resident of the very household, the captain of the very entrance, staff of the very community need no look at the
 * tree: nearly every call is one of theirs. Their place is there, or they would hold no role at it.
 */
function holdsExactly(
  actor: Actor,
  { at, roles }: { at: TargetLevel; roles: readonly string[] },
  place: AimedIds,
): boolean {
  if (at !== 'household' && at !== 'entrance' && at !== 'community') return false;
  return actor.roles.some(
    (held) =>
      held.level === at &&
      held[idAt[at]] === place[idAt[at]] &&
      held.communityId === place.communityId &&
      roles.includes(held.role),
  );
}

/** Others are not told that there is such a call. */
const holdsOverAll = (actor: Actor, roles: readonly string[]): boolean =>
  actor.roles.some((held) => held.level === 'installation' && roles.includes(held.role));

/** Not found and not yours to see look the same; FORBIDDEN is said only to those who may know the place. */
function whyNotAt(
  path: AnyPath,
  actor: Actor,
  mayCall: Extract<MayCall, { who: 'held' }>,
): RefusalCode | null {
  const covering = actor.roles.filter((held) => covers(held, path));
  if (covering.some((held) => mayCall.roles.includes(held.role))) return null;
  const knowsPlace =
    covering.length > 0 ||
    (mayCall.at === 'community' && actor.roles.some((held) => held.communityId === path.communityId));
  return knowsPlace ? 'FORBIDDEN' : 'NOT_FOUND';
}
