import { describe, expect, it } from 'vitest';
import { looseTables, parserIsReady } from './one-community';
import { returnedFunctions } from './returned-functions';

await parserIsReady;
const fenced = new Set(['orders', 'order_lines', 'households', 'waves']);
const loose = (text: string): string[] => looseTables(text, fenced);

describe('a statement is tied to one community', () => {
  it.each([
    ['by a value', 'select id from orders where community_id = $1'],
    [
      'by a value of a join',
      'select o.id from orders o join waves w on w.community_id = o.community_id where w.community_id = $1',
    ],
    [
      'by pairs',
      'delete from order_lines l using orders o where (l.community_id, l.order_id) = (o.community_id, o.id) and o.community_id = $1',
    ],
    [
      'by a list of keys',
      'update orders set note = $1 where (community_id, id) in (select community_id, id from waves where community_id = $2)',
    ],
    [
      'through a named query',
      'with m as (select community_id, id from orders where community_id = $1) select * from m join order_lines l on l.community_id = m.community_id',
    ],
    [
      'through a query inside',
      'select x.id from (select o.* from orders o where o.community_id = $1) x join waves w on w.community_id = x.community_id',
    ],
    [
      'where it looks into another',
      'select id from orders o where community_id = $1 and exists (select from order_lines l where l.community_id = o.community_id)',
    ],
    ['by what it writes', 'insert into orders (id, community_id) values ($1, $2)'],
    [
      'by what it copies',
      'insert into orders (community_id, id) select w.community_id, w.id from waves w where w.community_id = $1',
    ],
    [
      'in both arms',
      'select id from orders where community_id = $1 union all select id from waves where community_id = $1',
    ],
  ])('%s', (_, text) => expect(loose(text)).toEqual([]));

  it.each([
    ['of nothing', 'select id from orders where id = $1', ['orders']],
    [
      'of a join without it',
      'select from orders o join waves w on w.id = o.wave_id where o.community_id = $1',
      ['waves'],
    ],
    ['of a choice', 'select id from orders where community_id = $1 or id = $2', ['orders']],
    ['of several', 'select id from orders where community_id = any($1)', ['orders']],
    [
      'of a query inside',
      'select (select count(*) from waves w) from orders where community_id = $1',
      ['waves'],
    ],
    ['of one arm', 'select id from orders where community_id = $1 union all select id from waves', ['waves']],
    [
      'of what it writes from outside',
      'insert into orders (community_id) select x.c from jsonb_to_recordset($1) x (c uuid)',
      ['orders'],
    ],
  ])('and loose: %s', (_, text, tables) => expect(loose(text)).toEqual(tables));
});

it('what a statement answers by is found in what it returns, and nowhere else', () => {
  expect(returnedFunctions('update orders set id = lower($1) returning upper(id)')).toEqual(['upper']);
  expect(
    returnedFunctions('with x as (delete from orders returning lower(id) as id) select upper(id) from x'),
  ).toEqual(['lower']);
});
