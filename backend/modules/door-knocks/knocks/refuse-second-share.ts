import type { KnockWay } from '@/contract/campaigns';
import { wayNames } from '@/domain/campaign-words';
import { formatMoment } from '@/domain/beijing-time';
import type { Database } from '../../../db/database';
import { Refusal } from '../../../kernel/refusal';
import type { CellPlace } from '../../campaigns/public';
import * as carriedShares from '../hand-outs/carried-shares';
import type { Deed } from './deed';
import type { KnockRow } from './door-knocks';

/** What is known of a household's share before a deed: the knocks of its cell, and the run that has the share. */
export interface Found {
  before: readonly KnockRow[];
  onRun: carriedShares.ShareOnRun | undefined;
}

/** Given, or given away. What a run's own door says is no tick. */
const ticksShare = ({ outcome, dropOffId }: Deed): boolean =>
  (outcome === 'received' || outcome === 'gaveAway') && dropOffId === undefined;

/** Which runs have the shares that these deeds tick, by household; nothing is asked where none does. */
export async function sharesOnRuns(
  db: Database,
  place: Omit<CellPlace, 'householdId'>,
  deeds: readonly { householdId: string; deed: Deed }[],
): Promise<ReadonlyMap<string, carriedShares.ShareOnRun>> {
  const ticked = deeds.filter(({ deed }) => ticksShare(deed)).map(({ householdId }) => householdId);
  return ticked.length > 0 ? carriedShares.findAll(db, place, ticked) : new Map();
}

/**
 * What is handed out is handed out once: a household whose cell is held has one share, whoever ticks; while a run has it,
 * only what becomes of the run's door counts; what a household has given away is not given to it. Refuses ALREADY_RECEIVED,
 * SHARE_ON_RUN and SHARE_GIVEN_AWAY; a share that was voided was none.
 */
export function refuseSecondShare(deed: Deed, { before, onRun }: Found, now: Date): void {
  if (!ticksShare(deed)) return;
  const given = before.find(({ outcome, voidedAt }) => outcome === 'received' && voidedAt === null);
  if (given) throw alreadyReceived(now, given.happenedAt, given.way);
  if (onRun?.isGiven) throw alreadyReceived(now, onRun.at ?? now, 'run');
  if (onRun) throw new Refusal('SHARE_ON_RUN');
  const away = before.find(({ outcome, voidedAt }) => outcome === 'gaveAway' && voidedAt === null);
  if (away && deed.outcome === 'received')
    throw new Refusal('SHARE_GIVEN_AWAY', {
      at: formatMoment(away.happenedAt.toISOString(), now.toISOString()),
    });
}

const alreadyReceived = (now: Date, at: Date, way: KnockWay): Refusal =>
  new Refusal('ALREADY_RECEIVED', {
    at: formatMoment(at.toISOString(), now.toISOString()),
    way: wayNames[way],
  });
