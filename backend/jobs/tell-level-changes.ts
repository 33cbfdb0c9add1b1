import { everywhere, inCommunity } from '../kernel/in-community';
import { levelMeanings, levelNames } from '@/domain/control-level';
import type { Database } from '../db/database';
import type { App } from '../kernel/app-parts';
import { announce } from '../kernel/outbox';
import { listCommunitiesWithNewLevels, takeLevelChange } from '../modules/households/public';
import { announcementOf } from '../modules/messages/public';
import { inTurns } from './in-turns';

/** Buildings of a community a run; what is left waits for the next. */
const MOST = 300;

/** Tells the households of each building whose level has come into force; one building a transaction, each told once. */
export async function tellLevelChanges({ database }: App, now: Date): Promise<void> {
  await inTurns(await listCommunitiesWithNewLevels(everywhere(database), now), MOST, (communityId) =>
    inCommunity(database, communityId)
      .transaction()
      .execute((db) => tellOne(db, communityId, now)),
  );
}

async function tellOne(db: Database, communityId: string, now: Date): Promise<boolean> {
  const change = await takeLevelChange({ db, now }, communityId);
  if (!change) return false;
  const { changeId, level, householdIds } = change;
  const facts = { level: `${levelNames[level]}，${levelMeanings[level]}` };
  await announce(
    { db, now },
    householdIds.map((householdId) =>
      announcementOf({ communityId, kind: 'levelChanged', householdId, about: changeId, facts }),
    ),
  );
  return true;
}
