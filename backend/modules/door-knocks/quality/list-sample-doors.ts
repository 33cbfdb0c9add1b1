import type { listSampleDoors as procedure, SampleDoor } from '@/contract/round-quality';
import { sql } from 'kysely';
import { climbing } from '../../../db/doors';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as samples from './samples';

/** Where to ask once more. What was recorded stays unsaid: whoever asks is to hear it afresh. */
export const listSampleDoors: Handler<typeof procedure> = async ({ db }, { communityId, sampleId }) => {
  const [sample] = await samples.list(db, { communityId, campaignId: null, sampleId });
  if (!sample) throw new Refusal('NOT_FOUND');
  const { rows } = await sql<SampleDoor>`
    select s.household_id, d.entrance_id, d.label as place_label, s.agrees
      from lot_sample_doors s
      join doors d on d.community_id = s.community_id and d.household_id = s.household_id
     where s.community_id = ${communityId} and s.sample_id = ${sampleId}
     order by ${climbing('d')}, s.household_id limit 25`.execute(db);
  return { rows };
};
