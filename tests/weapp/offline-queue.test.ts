import { expect, it } from 'vitest';
import { reconcile } from '../../backend/reconcile';
import * as path from '../journeys/by-hand';
import { wordsOnDoors } from '../journeys/words-on-doors';
import type { Answer } from '../support/app';
import { givenPhones, type Line } from './given-phones';

const { database, open, moveTo, faults } = await givenPhones();

const told: string[] = [];
let isTorn = false;

/** Counts what is told about doors; while the line is torn the server does it and the phone never hears of it. */
const line: Line = async ({ procedure }, ask) => {
  const answer: Answer = await ask();
  if (procedure !== 'dispatch.confirmDropOff') return answer;
  told.push(procedure);
  if (!isTorn) return answer;
  isTorn = false;
  throw new Error('the line was torn');
};

async function addressOfRun(): Promise<string> {
  const { rows } = await database.pool.query<{ id: string }>('select id from delivery_runs');
  return `/packages/volunteer/run/index?runId=${rows[0]?.id}`;
}

it('keeps two doors without signal over a kill, and tells each once and in order over a torn line', async () => {
  const zhu = await open('demo-zhu');
  await path.order(zhu);
  await path.changeOrder(zhu);
  await path.captainHelps(await open('demo-qin'));
  await moveTo('12:01');
  const lin = await open('demo-lin');
  await path.place(lin);
  await moveTo('16:05');
  await path.load(lin);
  const wang = await open('demo-wang', { line });
  await path.depart(wang);

  await wang.setOnline(false);
  await path.recordRestAndUndo(wang);
  await path.recordTwoDoors(wang);
  await wang.waitForText('离线，已存 2 条');
  const address = await addressOfRun();
  await wang.kill();
  await wang.reopen(address);
  await wang.waitForText('离线，已存 2 条');
  await wang.waitForText('当面送达 · 待同步', { near: '502' });
  await wang.waitForText('没人应门，带回 · 待同步', { near: '401' });
  expect(await wordsOnDoors(database)).toEqual([]);

  isTorn = true;
  await wang.setOnline(true);
  await path.seeBothTold(wang);
  expect(told).toHaveLength(3);
  expect(await wordsOnDoors(database)).toEqual(['502 handedOver', '401 noAnswer']);
  await path.finish(wang);
  expect(await reconcile(database.db)).toEqual([]);
  expect(await faults()).toEqual([]);
});
