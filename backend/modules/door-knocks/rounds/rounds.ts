import type { RoundForm, SuccessRule } from '@/contract/door-knocks';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/** What a round has beside its campaign. */
export interface RoundRow {
  form: RoundForm;
  success: SuccessRule;
  buttons: 2 | 4;
  clonedFrom: string | null;
}

interface Place {
  communityId: string;
  campaignId: string;
}

export const insert = (db: Database, { communityId, campaignId }: Place, round: RoundRow) =>
  sql`
    insert into rounds (community_id, campaign_id, form, success, buttons, cloned_from)
    values (${communityId}, ${campaignId}, ${JSON.stringify(round.form)}::jsonb, ${round.success}, ${round.buttons},
            ${round.clonedFrom})`.execute(db);

/** A round's own rules, or undefined when the campaign is none. */
export async function find(db: Database, { communityId, campaignId }: Place): Promise<RoundRow | undefined> {
  const { rows } = await sql<RoundRow>`
    select r.form, r.success, r.buttons, r.cloned_from from rounds r
     where r.community_id = ${communityId} and r.campaign_id = ${campaignId}`.execute(db);
  return rows[0];
}
