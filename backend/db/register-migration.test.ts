import { cpSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { givenDatabase } from '../../tests/support/database';
import { givenFolder } from '../../tests/support/folder';
import { migrate } from './migrate';

const steps = path.join(__dirname, 'migrations');

it('a household from before the register gets a dwelling of its own, and keeps everything', async () => {
  const { pool } = await givenDatabase('bare');
  const before = path.join(givenFolder(), 'before');
  for (const step of readdirSync(steps).filter((name) => name < '0020'))
    cpSync(path.join(steps, step), path.join(before, step));
  await migrate(pool, before);
  const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
  await pool.query(`
    insert into counties values ('${id(1)}', '示例县');
    insert into teams values ('${id(2)}', '${id(1)}', '一组');
    insert into communities values ('${id(3)}', '${id(2)}', '旧小区', '2026-11-01');
    insert into buildings values ('${id(3)}', '${id(4)}', '1', 1);
    insert into entrances values ('${id(3)}', '${id(5)}', '${id(4)}', '1', 1);
    insert into households values ('${id(3)}', '${id(6)}', '${id(5)}', 3, '301', 4, false);
    insert into households values ('${id(3)}', '${id(7)}', '${id(5)}', 3, '302', null, true);`);
  await migrate(pool, steps);
  const { rows } = await pool.query(`
    select h.id, d.floor, d.room_no, h.resident_count, h.is_vacant, h.ended_at
      from households h join dwellings d on d.community_id = h.community_id and d.id = h.dwelling_id order by h.id`);
  expect(rows).toEqual([
    { id: id(6), floor: 3, room_no: '301', resident_count: 4, is_vacant: false, ended_at: null },
    { id: id(7), floor: 3, room_no: '302', resident_count: null, is_vacant: true, ended_at: null },
  ]);
});
