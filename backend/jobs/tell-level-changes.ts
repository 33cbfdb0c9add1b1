import { everywhere } from '../kernel/in-community';
import { levelMeanings, levelNames } from '@/domain/control-level';
import type { Database } from '../db/database';
import type { App } from '../kernel/app-parts';
import { announce } from '../kernel/outbox';
import { takeLevelChange } from '../modules/households/public';
import { announcementOf } from '../modules/messages/public';

/** Buildings a round; what is left waits for the next. */
const MOST = 300;

/** Tells the households of each building whose level has come into force; one building a transaction, each told once. */
export async function tellLevelChanges(app: App, now: Date): Promise<void> {
  for (let told = 0; told < MOST; told += 1) {
    const wasDue = await everywhere(app.database)
      .transaction()
      .execute((db) => tellOne(db, now));
    if (!wasDue) return;
  }
}

async function tellOne(db: Database, now: Date): Promise<boolean> {
  const change = await takeLevelChange({ db, now });
  if (!change) return false;
  const { communityId, changeId, level, householdIds } = change;
  const facts = { level: `${levelNames[level]}，${levelMeanings[level]}` };
  await announce(
    { db, now },
    householdIds.map((householdId) =>
      announcementOf({ communityId, kind: 'levelChanged', householdId, about: changeId, facts }),
    ),
  );
  return true;
}
