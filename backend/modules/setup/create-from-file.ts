import type { createFromFile as procedure } from '@/contract/setup';
import { defineJob } from '../../kernel/aside/job';
import { runAside } from '../../kernel/aside/run-aside';
import { afterPreparing } from '../../kernel/implement';
import { readForCall } from '../../kernel/read-for-call';
import { Refusal } from '../../kernel/refusal';
import type { CommunityPlan } from './community-file/community-plan';
import { createByPlan } from './create-by-plan';
import { packFileJob, type PackedFile } from './file-jobs';

/** A register of thousands is laid out in a thread, in this call's transaction; the plan is JSON until there. */
const createJob = defineJob({ name: 'make a community of a file' }, (ctx, plan: string) =>
  // Written by packFileJob: the plan's one shape, and nothing in it but texts, numbers and lists.
  createByPlan(ctx, JSON.parse(plan) as CommunityPlan),
);

/**
 * Whole or not at all. Refuses UNREADABLE_WORKBOOK, WORKBOOK_BUSY, COMMUNITY_FILE_FAULTY with the first fault, COMMUNITY_NAME_TAKEN.
 */
export const createFromFile = afterPreparing<typeof procedure, PackedFile>(
  (ctx, { file }) => readForCall(ctx, packFileJob, file, ctx.actor.accountId),
  async (ctx, _input, packed) => {
    refuseFaulty(packed);
    return runAside(createJob, ctx, packed.plan, { whose: ctx.actor.accountId });
  },
);

function refuseFaulty({ firstFault, faults }: PackedFile): void {
  if (firstFault) throw new Refusal('COMMUNITY_FILE_FAULTY', { ...firstFault, count: faults });
}
