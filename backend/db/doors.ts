import { sql, type RawBuilder } from 'kysely';

/**
 * The orders of doors (views `doors` and `entrance_places`, docs/DATABASE.md); `door` is the name of the row in the query.
 * Fragments and no column of the view: a key of one column would be computed for every row of every list.
 */
type Order = (door: string) => RawBuilder<unknown>;

/** Buildings and their entrances, in the order in which people walk past them. */
export const walking: Order = (door) =>
  sql`${sql.ref(`${door}.building_position`)}, ${sql.ref(`${door}.entrance_position`)}`;

/** '2' before '10', and '302' before '302-2'. */
export const byRoomNo: Order = (door) => {
  const roomNo = sql.ref(`${door}.room_no`);
  return sql`length(${roomNo}), ${roomNo}`;
};

/** The doors of one entrance from the top floor down; also of a row of `households`. */
export const topDown: Order = (door) => sql`${sql.ref(`${door}.floor`)} desc, ${byRoomNo(door)}`;

/** Building, entrance, top floor first: the order in which a volunteer climbs. */
export const climbing: Order = (door) => sql`${walking(door)}, ${topDown(door)}`;
