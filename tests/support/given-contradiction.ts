import { everywhere } from '../../backend/kernel/in-community';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { actionId, type TestApp } from './app';

/** Paper of the run, and a word on it that differs from what is recorded. */
export async function givenContradiction(
  { app, as }: TestApp,
  at: { communityId: string; staff: string },
  { runId, dropOffId }: { runId: string; dropOffId: string },
): Promise<{ contradictionId: string; sheetCode: string }> {
  const here = { communityId: at.communityId };
  await as(at.staff).dispatch.printRun({ ...here, runId, paper: 'sheets', actionId: actionId() });
  const contradictionId = v7();
  const { rows } = await sql<{ sheetCode: string }>`
    insert into contradictions (community_id, id, drop_off_id, code, outcome, happened_at, entered_at, entered_by)
    select s.community_id, ${contradictionId}, ${dropOffId}, s.code, 'refused', s.printed_at, s.printed_at, s.printed_by
      from run_sheets s join drop_offs f on f.community_id = s.community_id and f.run_id = s.run_id
      join households h on h.community_id = f.community_id and h.id = f.household_id and h.entrance_id = s.entrance_id
     where s.community_id = ${at.communityId} and f.id = ${dropOffId}
    returning code as sheet_code`.execute(everywhere(app.database));
  return { contradictionId, sheetCode: rows[0]?.sheetCode ?? '' };
}
