import type { CommunityPreview, createFromFile as procedure } from '@/contract/setup';
import { defineJob } from '../../kernel/aside/job';
import { runAside } from '../../kernel/aside/run-aside';
import { afterPreparing } from '../../kernel/implement';
import { confirmPlan } from '../../kernel/planned-import';
import { readForCall } from '../../kernel/read-for-call';
import { Refusal } from '../../kernel/refusal';
import type { CommunityPlan } from './community-file/community-plan';
import { communityImport } from './community-import';
import { createByPlan } from './create-by-plan';
import { readFileJob, type ReadFile } from './file-jobs';

interface Confirmed {
  plan: string;
  seen: string | null;
}

/** A register of thousands is laid out in a thread, in this call's transaction; the plan is JSON until there. */
const createJob = defineJob({ name: 'make a community of a file' }, async (ctx, { plan, seen }: Confirmed) =>
  // Written by readFileJob: the plan's one shape, and nothing in it but texts, numbers and lists.
  createByPlan(ctx, await confirmPlan(communityImport, ctx, JSON.parse(plan) as CommunityPlan, seen)),
);

/**
 * Whole or not at all. Refuses UNREADABLE_WORKBOOK, WORKBOOK_BUSY, COMMUNITY_FILE_FAULTY with the first fault,
 * COMMUNITY_FILE_CHANGED, COMMUNITY_NAME_TAKEN.
 */
export const createFromFile = afterPreparing<typeof procedure, ReadFile>(
  (ctx, { file }) => readForCall(ctx, readFileJob, file, ctx.actor.accountId),
  async (ctx, { plan: seen = null }, { preview, plan }) => {
    refuseFaulty(preview);
    return runAside(createJob, ctx, { plan, seen }, { whose: ctx.actor.accountId });
  },
);

function refuseFaulty({ faults: [first], faultCount }: CommunityPreview): void {
  if (first) throw new Refusal('COMMUNITY_FILE_FAULTY', { ...first, count: faultCount });
}
