// What this shelf has done in a thread of its own.
import { defineJob } from '../../kernel/aside/job';
import { readCommunityFile } from './community-file/read-community-file';
import './create-from-file';
import { describeFile } from './describe-file';
import { describeFileJob, packFileJob } from './file-jobs';

const MOST_FAULTS = 200;

const bytesOf = (base64: string): Uint8Array => Buffer.from(base64, 'base64');

defineJob(describeFileJob, async (_ctx, file) => {
  const described = describeFile(await readCommunityFile(bytesOf(file)));
  return { ...described, faults: described.faults.slice(0, MOST_FAULTS) };
});

defineJob(packFileJob, async (_ctx, file) => {
  const { plan, faults } = await readCommunityFile(bytesOf(file));
  return { plan: JSON.stringify(plan), firstFault: faults[0], faults: faults.length };
});
