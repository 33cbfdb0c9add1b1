import type { RegisterGap, RegisterRow } from '@/contract/register-lists';
import { maskName, maskPhone } from '@/domain/mask';
import { sql, type RawBuilder } from 'kysely';
import { climbing } from '../../../db/doors';
import { openName } from '../../../kernel/sealed-name';
import type { RegisterContext } from '../register-context';

type Row = Omit<RegisterRow, 'householderName' | 'phone'> & {
  nameSealed: string | null;
  phoneSealed: string | null;
};

/** What a household lacks (contract: RegisterGap); `own` is a number of its own, `d` its dwelling. */
export const gapsOf = (ownNumber: RawBuilder<unknown>) => sql`array_remove(array[
  case when not h.is_vacant and ${ownNumber} is null then 'phone' end,
  case when not h.is_vacant and h.resident_count is null then 'residentCount' end,
  case when d.floor is null then 'floor' end,
  case when not h.is_vacant and h.resident_count = 0 then 'nobodyButNotVacant' end], null)`;

const firstNumber = sql`(select c.phone_sealed from contacts c
  where c.community_id = h.community_id and c.household_id = h.household_id and c.relation = 'own' and c.ended_at is null
  order by c.position, c.id limit 1)`;

interface Wish {
  communityId: string;
  /** What the rows (`h`) must be. */
  where: RawBuilder<unknown>;
  /** What comes first, before the climbing order. */
  first?: RawBuilder<unknown>;
  offset: number;
  limit: number;
}

/** Current households as lists show them, names and phones masked, in climbing order; one more than the limit. */
export async function listRows(
  { db, secrets }: Pick<RegisterContext, 'db' | 'secrets'>,
  { communityId, where, first, offset, limit }: Wish,
): Promise<RegisterRow[]> {
  const { rows } = await sql<Row>`
    select h.household_id, h.entrance_id,
           h.label as place_label, h.room_no,
           d.floor, h.is_vacant, h.resident_count, h.tenure,
           (select r.name_sealed from residents r where r.community_id = h.community_id and r.household_id = h.household_id
               and r.relation = 'householder' and r.ended_at is null) as name_sealed,
           ${firstNumber} as phone_sealed, ${gapsOf(firstNumber)} as gaps,
           array(select f.flag from care_flags f where f.community_id = h.community_id and f.household_id = h.household_id
                  order by f.flag) as care_flags
      from doors h
      join dwellings d on d.community_id = h.community_id and d.id = h.dwelling_id
     where h.community_id = ${communityId} and h.ended_at is null and ${where}
     order by ${first ? sql`${first},` : sql``} ${climbing('h')}, h.household_id
     limit ${limit + 1} offset ${offset}`.execute(db);
  return rows.map(({ nameSealed, phoneSealed, ...row }) => ({
    ...row,
    householderName: nameSealed && maskName(openName(secrets, nameSealed).name),
    phone: phoneSealed && maskPhone(secrets.open(phoneSealed)),
  }));
}

/** Whether a row (`h`, `d`) lacks this. */
export const hasGap = (gap: RegisterGap) => sql`${gap} = any(${gapsOf(firstNumber)})`;
