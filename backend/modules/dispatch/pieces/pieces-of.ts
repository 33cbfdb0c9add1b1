import { sql } from 'kysely';

/** What a piece of product `p` is called: '大白菜 1棵（代替 鸡蛋 30枚）' where it came in the place of another, `q.instead_of`. */
const pieceName = sql`p.name || case when q.instead_of is null then '' else
  (select '（代替 ' || t.name || '）' from products t where t.community_id = p.community_id and t.id = q.instead_of) end`;

/**
 * The contract's pieces out of products `p` and their quantities `q`, medicine, infant and cold goods first: those who
 * pack and carry see them before anything else.
 */
export const piecesOf = sql`json_agg(
  json_build_object('name', ${pieceName}, 'measure', p.measure, 'quantity', q.quantity, 'weightGrams', p.weight_grams,
                    'priority', p.priority)
  order by p.priority = 'none', p.position, p.id)`;
