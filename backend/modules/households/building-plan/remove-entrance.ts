import type { removeEntrance as procedure } from '@/contract/places';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { placeLabel } from '../../../kernel/places';
import { Refusal } from '../../../kernel/refusal';
import { texts } from '../texts';
import { listEntranceTies } from './entrance-ties';
import { holdPlan } from './hold-plan';
import { removeEmptyBuilding } from './remove-empty-building';

interface Place {
  communityId: string;
  entranceId: string;
}

/**
 * Removes an entrance with the flats that a pattern made and of which nothing is known; a building goes with its last
 * entrance. Refuses ENTRANCE_IN_USE with what is still there.
 */
export const removeEntrance: Handler<typeof procedure> = async (ctx, { communityId, entranceId }) => {
  const place = { communityId, entranceId };
  await holdPlan(ctx.db, communityId);
  await holdHouseholds(ctx.db, place);
  await refuseInUse(ctx, place);
  const buildingId = await removeRows(ctx.db, place);
  if (!buildingId) throw new Refusal('NOT_FOUND');
  return { entranceId, isBuildingGone: await removeEmptyBuilding(ctx.db, communityId, buildingId) };
};

/** What begins for one of them at this moment waits, and then finds that it is gone. */
const holdHouseholds = (db: Database, { communityId, entranceId }: Place) =>
  sql`select from households where community_id = ${communityId} and entrance_id = ${entranceId}
       order by id for update`.execute(db);

async function refuseInUse({ db, now }: Context, place: Place): Promise<void> {
  const found = await listEntranceTies(db, place, now);
  if (found.length === 0) return;
  throw new Refusal('ENTRANCE_IN_USE', {
    place: await placeLabel(db, 'entrance', place),
    ties: found.map(({ tie, many }) => texts.ties[tie]?.(many) ?? tie).join('，'),
  });
}

/** Answers the building that the entrance was of; undefined when there is no such entrance. */
async function removeRows(db: Database, { communityId, entranceId }: Place): Promise<string | undefined> {
  // No foreign key keeps a household of which something is known (docs/decisions/0036); what stays keeps its dwelling.
  await sql`delete from households h
             where h.community_id = ${communityId} and h.entrance_id = ${entranceId}
               and not exists (select from register_facts f
                                where f.community_id = ${communityId} and f.household_id = h.id)`.execute(db);
  await sql`delete from dwellings
             where community_id = ${communityId} and entrance_id = ${entranceId}`.execute(db);
  const { rows } = await sql<{ buildingId: string }>`
    delete from entrances where community_id = ${communityId} and id = ${entranceId}
    returning building_id`.execute(db);
  return rows[0]?.buildingId;
}
