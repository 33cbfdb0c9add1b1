import type { compareRounds as procedure, ComparedDoor } from '@/contract/round-copies';
import { sql } from 'kysely';
import { climbing } from '../../../db/doors';
import type { Database } from '../../../db/database';
import type { Handler } from '../../../kernel/implement';
import { readOffset, writeOffset } from '../../../kernel/paging';
import { findRound } from './find-round';

type Row = ComparedDoor & { position: number };

interface Wanted {
  communityId: string;
  campaignId: string;
  otherCampaignId: string;
  show: 'changes' | 'all';
  after: number;
  limit: number;
}

/** Two rounds, door by door; also doors that only one of them had. */
export const compareRounds: Handler<typeof procedure> = async ({ db }, { cursor, limit, ...input }) => {
  await findRound(db, input);
  await findRound(db, { communityId: input.communityId, campaignId: input.otherCampaignId });
  const after = readOffset(cursor);
  const found = await list(db, { ...input, after, limit });
  const shown = found.slice(0, limit);
  return {
    rows: shown.map(({ position: _position, ...door }) => door),
    next: found.length > limit ? writeOffset(shown.at(-1)?.position ?? after) : null,
  };
};

const side = (cell: 'a' | 'b') => {
  const of = (column: string) => sql.ref(`${cell}.${column}`);
  return sql`case when ${of('household_id')} is not null then json_build_object(
    'isClosed', ${of('closed_at')} is not null, 'outcome', ${of('outcome')}, 'way', ${of('way')},
    'settledAs', ${of('settled_as')}, 'peopleCount', ${of('people_seen')},
    'needsHomeService', ${of('needs_home_service')}) end`;
};

async function list(
  db: Database,
  { communityId, campaignId, otherCampaignId, show, after, limit }: Wanted,
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select x.position, x.household_id, x.entrance_id, x.place_label, x.is_changed, x.one, x.other
      from (select row_number() over (order by ${climbing('d')}, d.household_id)::int as position,
                   d.household_id, d.entrance_id, d.label as place_label,
                   (a.household_id is null, b.household_id is null, a.closed_at is null, a.outcome, a.settled_as,
                    a.people_seen, a.needs_home_service)
                   is distinct from
                   (b.household_id is null, a.household_id is null, b.closed_at is null, b.outcome, b.settled_as,
                    b.people_seen, b.needs_home_service) as is_changed,
                   ${side('a')} as one, ${side('b')} as other
              from doors d
              left join cells a on a.community_id = d.community_id and a.household_id = d.household_id
               and a.campaign_id = ${campaignId}
              left join cells b on b.community_id = d.community_id and b.household_id = d.household_id
               and b.campaign_id = ${otherCampaignId}
             where d.community_id = ${communityId} and (a.household_id is not null or b.household_id is not null)) x
     where x.position > ${after} and (${show} = 'all' or x.is_changed)
     order by x.position limit ${limit + 1}`.execute(db);
  return rows;
}
