import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { newId } from '../../../kernel/ids';
import { Refusal } from '../../../kernel/refusal';

/** On whose account money stands. The last four are the community's own. */
export type Subject =
  | { kind: 'household' | 'person' | 'supplier' | 'goods'; id: string }
  | { kind: 'cashBox' | 'writeOff' | 'cashDifference' | 'shopping' };

const columnOf = {
  household: 'householdId',
  person: 'accountId',
  supplier: 'supplierId',
  goods: 'waveId',
} as const;

/** One account under one name. */
export const keyOf = (subject: Subject): string =>
  'id' in subject ? `${subject.kind} ${subject.id}` : subject.kind;

interface Wanted {
  id: string;
  kind: Subject['kind'];
  subjectId: string;
  householdId?: string;
  accountId?: string;
  supplierId?: string;
  waveId?: string;
}

function wantedOf(communityId: string, subject: Subject): Wanted {
  if (!('id' in subject)) return { id: newId(), kind: subject.kind, subjectId: communityId };
  return { id: newId(), kind: subject.kind, subjectId: subject.id, [columnOf[subject.kind]]: subject.id };
}

const inOrder = (one: Wanted, other: Wanted): number =>
  one.kind === other.kind ? (one.subjectId < other.subjectId ? -1 : 1) : one.kind < other.kind ? -1 : 1;

const wantedRows = (wanted: readonly Wanted[]) => sql`
  jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as x (
    id uuid, kind text, "subjectId" uuid, "householdId" uuid, "accountId" uuid, "supplierId" uuid, "waveId" uuid)`;

/** Makes the accounts that are not there yet, always in the same order: two who make the same wait and never cross. */
const makeMissing = (db: Database, communityId: string, wanted: readonly Wanted[]) =>
  sql`insert into ledger_accounts (community_id, id, kind, household_id, account_id, supplier_id, wave_id)
      select ${communityId}, x.id, x.kind, x."householdId", x."accountId", x."supplierId", x."waveId"
        from ${wantedRows(wanted)}
       where not exists (select from ledger_accounts a where a.community_id = ${communityId}
                            and a.kind = x.kind and a.subject_id = x."subjectId")
         -- Who is not there at all is refused by what is asked of the deed.
         and (x."accountId" is null or exists (select from accounts p where p.id = x."accountId"))
       order by x.kind, x."subjectId"
      on conflict do nothing`.execute(db);

interface AccountRow {
  id: string;
  kind: Subject['kind'];
  subjectId: string;
}

/** In ascending order of id, so that of many entries none waits in a circle (Formance PR#770). */
async function hold(db: Database, communityId: string, wanted: readonly Wanted[]): Promise<AccountRow[]> {
  const { rows } = await sql<AccountRow>`
    select a.id, a.kind, a.subject_id from ledger_accounts a
     where a.community_id = ${communityId}
       and (a.kind, a.subject_id) in (select x.kind, x."subjectId" from ${wantedRows(wanted)})
     order by a.id for no key update of a`.execute(db);
  return rows;
}

/** The ids of accounts by their subjects (NOT_A_COLLECTOR for a person whom nobody knows); made when first needed, held in order until the transaction ends. */
export type HeldAccounts = (subject: Subject) => string;

/** Holds the accounts of these subjects; whoever changes one of them waits. */
export async function holdAccounts(
  db: Database,
  communityId: string,
  subjects: readonly Subject[],
): Promise<HeldAccounts> {
  const distinct = new Map(subjects.map((subject) => [keyOf(subject), wantedOf(communityId, subject)]));
  const wanted = [...distinct.values()].sort(inOrder);
  await makeMissing(db, communityId, wanted);
  const held = await hold(db, communityId, wanted);
  const ids = new Map(held.map(({ id, kind, subjectId }) => [`${kind} ${subjectId}`, id]));
  return (subject) => {
    const { kind, subjectId } = wantedOf(communityId, subject);
    const id = ids.get(`${kind} ${subjectId}`);
    if (!id && kind === 'person') throw new Refusal('NOT_A_COLLECTOR');
    if (!id) throw new Error(`no account for ${kind}`);
    return id;
  };
}
