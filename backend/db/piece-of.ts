import { sql } from 'kysely';

/** What one measure of product `row` holds, as the contract's Piece; null where it is handed out as it is ordered (0047). */
export const pieceOf = (row: 'p' | 'x') => {
  const name = sql.ref(`${row}.piece_name`);
  return sql`case when ${name} is not null then
    json_build_object('name', ${name}, 'perMeasure', ${sql.ref(`${row}.pieces_per_measure`)}) end`;
};
