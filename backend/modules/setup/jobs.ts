// What this shelf has done in a thread of its own.
import { defineJob } from '../../kernel/aside/job';
import { showPlan } from '../../kernel/planned-import';
import { readCommunityFile } from './community-file/read-community-file';
import { communityImport } from './community-import';
import './create-from-file';
import { describeFile } from './describe-file';
import { readFileJob } from './file-jobs';

const MOST_FAULTS = 200;

defineJob(readFileJob, async (ctx, base64) => {
  const file = await readCommunityFile(Buffer.from(base64, 'base64'));
  const { plan, name } = await showPlan(communityImport, ctx, file.plan);
  const described = describeFile(file);
  return {
    preview: { ...described, faults: described.faults.slice(0, MOST_FAULTS), plan: name },
    plan: JSON.stringify(plan),
  };
});
