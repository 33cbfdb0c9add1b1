import type { KnockOutcome } from '@/contract/campaigns';
import type { PersonQuality, QualityFlag } from '@/contract/round-quality';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Context } from '../../../kernel/context';

/** Nobody knocks at more doors within a minute. */
const MOST_A_MINUTE = 6;
/** So many doors with one outcome only are no chance. */
const ALL_THE_SAME_FROM = 10;

interface Row {
  accountId: string;
  nameSealed: string;
  doors: number;
  fastest: number;
  mostOutcome: KnockOutcome;
  most: number;
  knocks: number;
  missingPhone: number;
  missingPeople: number;
}

interface Place {
  communityId: string;
  campaignId: string;
}

/** How the work of each person in a round looks, those with a flag in front, then whoever did most. */
export async function listQuality(
  { db, secrets }: Pick<Context, 'db' | 'secrets'>,
  place: Place,
): Promise<PersonQuality[]> {
  const rows = await listPeople(db, place);
  return rows
    .map(({ nameSealed, most, knocks, ...row }) => ({
      ...row,
      name: secrets.open(nameSealed),
      mostShare: Math.round((100 * most) / knocks),
      flags: flagsOf({ ...row, most, knocks }),
    }))
    .sort((one, other) => other.flags.length - one.flags.length);
}

function flagsOf({ fastest, doors, most, knocks }: Omit<Row, 'nameSealed'>): QualityFlag[] {
  const isFast = fastest > MOST_A_MINUTE;
  const isAllTheSame = doors >= ALL_THE_SAME_FROM && most === knocks;
  return [...(isFast ? (['fast'] as const) : []), ...(isAllTheSame ? (['allTheSame'] as const) : [])];
}

/** Residents who answered for themselves are nobody's work, nor is what runs and the station gave: dispatch knows of them. */
async function listPeople(db: Database, { communityId, campaignId }: Place): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with work as (
      select k.recorded_by, k.household_id, k.outcome, k.people_count,
             count(*) filter (where k.entered_from = 'phone' and k.outcome <> 'noAnswer')
               over (partition by k.recorded_by order by k.happened_at
                     range between interval '59 seconds' preceding and current row)::int as within_minute,
             exists (select from contacts n where n.community_id = ${communityId} and n.household_id = k.household_id
                        and n.relation = 'own' and n.ended_at is null) as has_phone
        from door_knocks k
       where k.community_id = ${communityId} and k.campaign_id = ${campaignId} and k.voided_at is null
         and k.entered_from <> 'self' and k.way not in ('run', 'pickUp'))
    select w.recorded_by as account_id, a.name_sealed, count(distinct w.household_id)::int as doors,
           max(w.within_minute)::int as fastest, mode() within group (order by w.outcome) as most_outcome,
           (select count(*)::int from work o where o.recorded_by = w.recorded_by
               and o.outcome = mode() within group (order by w.outcome)) as most,
           count(*)::int as knocks,
           count(distinct w.household_id) filter (where w.outcome in ('met', 'phoned', 'answered')
                                                    and not w.has_phone)::int as missing_phone,
           count(distinct w.household_id) filter (where w.outcome in ('met', 'phoned', 'answered')
                                                    and w.people_count is null)::int as missing_people
      from work w
      join accounts a on a.id = w.recorded_by
     group by w.recorded_by, a.name_sealed
     order by doors desc, w.recorded_by limit 300`.execute(db);
  return rows;
}
