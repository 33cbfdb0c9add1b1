import { sql } from 'kysely';
import type { Database } from '../../../db/database';

interface RobotId {
  communityId: string;
  id: string;
}

/** WeCom takes so many of a robot in a minute, whenever it begins. */
const MOST_A_MINUTE = 20;
const MINUTE_MS = 60_000;

export interface Robot {
  id: string;
  name: string;
  addedAt: Date;
}

/** The robots of a community's groups, in the order in which they were added. */
export async function listOpen(db: Database, communityId: string): Promise<Robot[]> {
  const { rows } = await sql<Robot>`
    select id, name, added_at from wecom_robots
     where community_id = ${communityId} and ended_at is null order by added_at, id limit 20`.execute(db);
  return rows;
}

export interface NewRobot extends RobotId {
  name: string;
  keySealed: string;
  addedBy: string;
  addedAt: Date;
}

/** Adds a robot under the id of its deed. */
export const add = (db: Database, robot: NewRobot) =>
  sql`insert into wecom_robots (community_id, id, name, key_sealed, added_by, added_at)
      values (${robot.communityId}, ${robot.id}, ${robot.name}, ${robot.keySealed}, ${robot.addedBy},
              ${robot.addedAt})`.execute(db);

/** Ends a robot; what waits for it is not sent any more. False when there is no such robot. */
export async function end(db: Database, { communityId, id }: RobotId, now: Date): Promise<boolean> {
  const ended = await sql`
    update wecom_robots set ended_at = coalesce(ended_at, ${now})
     where community_id = ${communityId} and id = ${id}`.execute(db);
  return ended.numAffectedRows === 1n;
}

/** The sealed key of a robot that has not ended. */
export async function keyOf(db: Database, { communityId, id }: RobotId): Promise<string | undefined> {
  const { rows } = await sql<{ keySealed: string }>`
    select key_sealed from wecom_robots
     where community_id = ${communityId} and id = ${id} and ended_at is null`.execute(db);
  return rows[0]?.keySealed;
}

/** Takes one of the twenty of a minute that slides; false when they are used. Two instances count in one row. */
export async function mayPost(db: Database, { communityId, id }: RobotId, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - MINUTE_MS);
  const taken = await sql`
    update wecom_robots
       set posted_at = array(select at from unnest(posted_at) at where at > ${since}) || ${now}::timestamptz
     where community_id = ${communityId} and id = ${id}
       and (select count(*) from unnest(posted_at) at where at > ${since}) < ${MOST_A_MINUTE}`.execute(db);
  return taken.numAffectedRows === 1n;
}
