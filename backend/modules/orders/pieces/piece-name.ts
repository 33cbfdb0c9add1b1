import { sql } from 'kysely';

/**
 * What a piece of a product is called, by the alias of the product and of whatever says `instead_of`: '大白菜 1棵（代替 鸡蛋
 * 30枚）' where it came in the place of another.
 */
export const pieceName = (product: 'p' | 'y', of: 'q' | 'l') => {
  const ofName = sql.ref(`${product}.name`);
  const insteadOf = sql.ref(`${of}.instead_of`);
  return sql`${ofName} || case when ${insteadOf} is null then '' else
    (select '（代替 ' || t.name || '）' from products t
      where t.community_id = ${sql.ref(`${product}.community_id`)} and t.id = ${insteadOf}) end`;
};
