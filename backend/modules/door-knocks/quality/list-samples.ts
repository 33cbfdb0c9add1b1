import type { listSamples as procedure } from '@/contract/round-quality';
import type { Handler } from '../../../kernel/implement';
import { findRound } from '../rounds/find-round';
import * as samples from './samples';
import { toLotSample } from './to-lot-sample';

/** The samples of a round. */
export const listSamples: Handler<typeof procedure> = async ({ db, secrets }, place) => {
  await findRound(db, place);
  const rows = await samples.list(db, { ...place, sampleId: null });
  return { rows: rows.map((row) => toLotSample(secrets, row)) };
};
