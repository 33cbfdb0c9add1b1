import type { GateKind } from '@/contract/gate';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { newId } from '../../../kernel/ids';
import type { LoadedLine } from '../../orders/public';
import { addAll } from './drop-offs';

/** The doors of a held run at these households that wait for their outcome. */
async function openDoors(
  db: Database,
  communityId: string,
  runId: string,
  householdIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; householdId: string }>`
    select id, household_id from drop_offs
     where community_id = ${communityId} and run_id = ${runId} and outcome is null
       and household_id = any(${householdIds}::uuid[]) order by id for update`.execute(db);
  return new Map(rows.map(({ id, householdId }) => [householdId, id]));
}

/** A run that has not departed takes more: households it goes to already get it at the same door. Answers how many doors. */
export async function addMore(
  db: Database,
  communityId: string,
  runId: string,
  lines: readonly LoadedLine[],
): Promise<number> {
  const households = new Set(lines.map(({ householdId }) => householdId));
  const doors = await openDoors(db, communityId, runId, [...households]);
  const known = lines.flatMap((line) => {
    const dropOffId = doors.get(line.householdId);
    return dropOffId ? [{ ...line, dropOffId }] : [];
  });
  const others = lines.filter(({ householdId }) => !doors.has(householdId));
  if (others.length > 0) await addAll(db, communityId, runId, others);
  if (known.length > 0) await addLines(db, communityId, known);
  return households.size;
}

async function addLines(
  db: Database,
  communityId: string,
  lines: readonly (LoadedLine & { dropOffId: string })[],
): Promise<void> {
  await sql`
    insert into drop_off_lines as l (community_id, drop_off_id, order_id, product_id, quantity, instead_of)
    select ${communityId}, x."dropOffId", x."orderId", x."productId", x.quantity, x."insteadOf"
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
           as x ("dropOffId" uuid, "orderId" uuid, "productId" uuid, quantity int, "insteadOf" uuid)
    on conflict (community_id, drop_off_id, order_id, product_id)
       do update set quantity = l.quantity + excluded.quantity`.execute(db);
  const dropOffIds = [...new Set(lines.map(({ dropOffId }) => dropOffId))];
  await sql`
    update drop_offs f set needs_code = true
     where f.community_id = ${communityId} and f.id = any(${dropOffIds}::uuid[]) and not f.needs_code
       and exists (select from drop_off_lines l
                     join products p on p.community_id = l.community_id and p.id = l.product_id
                    where l.community_id = f.community_id and l.drop_off_id = f.id and p.priority = 'medicine')`.execute(
    db,
  );
}

interface FromGate {
  householdId: string;
  kind: GateKind;
}

/**
 * The door of each household on a held run for what comes from the gate; made where the run did not go yet. Households
 * whose door has its outcome get none. Medicine makes a door want its code.
 */
export async function addForGate(
  db: Database,
  communityId: string,
  runId: string,
  parcels: readonly FromGate[],
): Promise<Map<string, string>> {
  const householdIds = [...new Set(parcels.map(({ householdId }) => householdId))].sort();
  const made = householdIds.map((householdId) => ({ householdId, id: newId() }));
  await sql`
    insert into drop_offs (community_id, id, run_id, household_id)
    select ${communityId}, x.id, ${runId}, x."householdId"
      from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as x (id uuid, "householdId" uuid)
    on conflict (community_id, run_id, household_id) do nothing`.execute(db);
  const doors = await openDoors(db, communityId, runId, householdIds);
  const medicine = parcels.filter(({ kind }) => kind === 'medicine');
  const coded = medicine.flatMap(({ householdId }) => doors.get(householdId) ?? []);
  await sql`update drop_offs set needs_code = true
             where community_id = ${communityId} and id = any(${coded}::uuid[])`.execute(db);
  return doors;
}
