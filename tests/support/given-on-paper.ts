import { everywhere } from '../../backend/kernel/in-community';
import { sql } from 'kysely';
import type { DropOffOutcome } from '@/contract/dispatch';
import { sheetCode as codeOf } from '@/domain/sheet-code';
import { actionId, type TestApp } from './app';
import { afternoon, communityId, entranceIdsOf, maHome, pengHome } from './demo';
import { givenArrived, givenOrder, givenRun } from './given';
import { givenPickUp } from './given-pick-up';

export interface OnPaper {
  runId: string;
  sheetCode: string;
  /** '502', '401' at 10-1. */
  doorOf: Map<string, string>;
}

/** The sheets of a run come out of the printer. */
export const print = (app: TestApp, runId: string, by = 'lin') =>
  app.as(by).dispatch.printRun({ communityId, runId, paper: 'sheets', actionId: actionId() });

/** The codes on the paper of a run, in climbing order. */
export const codesOf = async ({ app }: TestApp, runId: string): Promise<string[]> => {
  const { rows } = await sql<{ code: string }>`
    select s.code from run_sheets s join entrances e on e.community_id = s.community_id and e.id = s.entrance_id
     where s.run_id = ${runId} order by e.position`.execute(everywhere(app.database));
  return rows.map(({ code }) => code);
};

/** Goods for 502 and 401 of 10-1 and for 603 of 10-2 on a run that 王师傅 has taken, with its paper in his hand. */
export async function givenOnPaper(app: TestApp): Promise<OnPaper> {
  const { waveId } = await givenOrder(app);
  await givenOrder(app, { by: 'peng', at: pengHome });
  await givenOrder(app, { by: 'ma', at: maHome });
  await givenArrived(app, waveId);
  const runId = await givenRun(app, '10-1', '10-2');
  await app.as('wang').dispatch.acceptRun({ communityId, runId, actionId: actionId() });
  await print(app, runId);
  app.clock.set(afternoon);
  const [sheetCode = ''] = await codesOf(app, runId);
  const { dropOffs } = await app.as('lin').dispatch.getRun({ communityId, runId });
  return { runId, sheetCode, doorOf: new Map(dropOffs.map((door) => [door.roomNo, door.id])) };
}

/** Goods of 502 to be fetched, and a sheet of them that was printed before such a run refused to be. */
export async function givenPickUpOnPaper(app: TestApp) {
  const { dispatch } = app.as('lin');
  const { waveId } = await givenOrder(app);
  await givenArrived(app, waveId);
  const runId = await givenPickUp(app);
  const [entranceId] = entranceIdsOf('10-1');
  const sheetCode = codeOf(1);
  await sql`insert into run_sheets (community_id, code, run_id, entrance_id, printed_at, printed_by)
    select ${communityId}, ${sheetCode}, id, ${entranceId}, created_at, created_by from delivery_runs
     where id = ${runId}`.execute(everywhere(app.app.database));
  const [door] = (await dispatch.getRun({ communityId, runId })).dropOffs;
  return { runId, sheetCode, dropOffId: door?.id ?? '' };
}

/** What is ticked beside a room. */
export const word = ({ doorOf }: OnPaper, room: string, outcome: DropOffOutcome, note?: string) => ({
  dropOffId: doorOf.get(room) ?? '',
  outcome,
  note,
});

/** A sheet as it is entered. */
export const sheetOf = ({ sheetCode }: OnPaper, ...rows: ReturnType<typeof word>[]) => ({
  communityId,
  sheetCode,
  happenedAt: '2026-11-22T06:30:00.000Z',
  rows,
});
