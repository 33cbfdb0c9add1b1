import { sql } from 'kysely';
import { pieceOf } from '../../../db/piece-of';
import { pieceName } from '../../orders/public';

/**
 * The contract's pieces out of products `p` and their quantities `q`, medicine, infant and cold goods first: those who
 * pack and carry see them before anything else.
 */
export const piecesOf = sql`json_agg(
  json_build_object('name', ${pieceName('p', 'q')}, 'measure', p.measure, 'quantity', q.quantity, 'weightGrams', p.weight_grams,
                    'priority', p.priority, 'piece', ${pieceOf('p')}, 'contents', p.contents)
  order by p.priority = 'none', p.position, p.id)`;
