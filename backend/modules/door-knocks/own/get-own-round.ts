import type { RoundKind } from '@/contract/campaigns';
import type { RoundForm } from '@/contract/door-knocks';
import type { getOwnRound as procedure, OwnAnswer } from '@/contract/own-answers';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { listKnownHouseholds } from '../../households/public';
import { openSaid } from '../knocks/said';

interface Row {
  campaignId: string;
  kind: RoundKind;
  number: number;
  title: string;
  deadlineAt: Date;
  form: RoundForm;
  version: number;
  outcome: OwnAnswer['outcome'] | null;
  answeredAt: Date | null;
  needsHomeService: boolean | null;
  saidSealed: string | null;
}

const answeredIn = ({ outcome, answeredAt, needsHomeService }: Row): OwnAnswer | null =>
  outcome && answeredAt
    ? { outcome, at: answeredAt.toISOString(), needsHomeService: needsHomeService ?? false }
    : null;

/** What waits for the own household, and what it has answered itself: that it may correct. A hand-out is none: what was received is ticked by who hands it out. */
export const getOwnRound: Handler<typeof procedure> = async (ctx, { communityId, householdId }) => {
  const rows = await listOwn(ctx, { communityId, householdId });
  const [known] = rows.length
    ? await listKnownHouseholds(ctx, communityId, { householdIds: [householdId] })
    : [];
  return {
    rows: rows.map((row) => ({
      ...{ campaignId: row.campaignId, kind: row.kind, number: row.number, title: row.title },
      ...{ deadlineAt: row.deadlineAt.toISOString(), form: row.form, version: row.version },
      careFlags: known?.careFlags ?? [],
      residentCount: known?.residentCount ?? null,
      answers: row.saidSealed ? openSaid(ctx.secrets, row.saidSealed).answers : {},
      answered: answeredIn(row),
    })),
  };
};

async function listOwn(
  { db }: Context,
  { communityId, householdId }: { communityId: string; householdId: string },
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select c.id as campaign_id, c.kind, c.number, c.title, c.deadline_at, r.form, x.version,
           own.outcome, own.recorded_at as answered_at, own.needs_home_service,
           coalesce(own.said_sealed, (
             select k.said_sealed from door_knocks k
              where k.community_id = ${communityId} and k.household_id = ${householdId}
                and k.campaign_id = r.cloned_from and k.voided_at is null
                and k.outcome not in ('noAnswer', 'refused')
              order by k.version desc limit 1)) as said_sealed
      from cells x
      join campaigns c on c.community_id = x.community_id and c.id = x.campaign_id
      join rounds r on r.community_id = x.community_id and r.campaign_id = x.campaign_id
      left join lateral (
        select k.outcome, k.recorded_at, k.needs_home_service, k.said_sealed from door_knocks k
         where k.community_id = ${communityId} and k.household_id = ${householdId}
           and k.campaign_id = x.campaign_id and k.entered_from = 'self' and k.voided_at is null
         order by k.version desc limit 1) own on x.closed_at is not null and x.way = 'self'
     where x.community_id = ${communityId} and x.household_id = ${householdId}
       and (x.closed_at is null or own.outcome is not null)
       and c.closed_at is null and c.kind in ('round', 'rollCall')
     order by own.outcome is not null, c.kind = 'rollCall' desc, c.deadline_at, c.id limit 5`.execute(db);
  return rows;
}
