import type { createFromFile as procedure } from '@/contract/setup';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import type { FileFault } from './community-file/fault';
import { openFile } from './community-file/open-file';
import { createByPlan } from './create-by-plan';

/**
 * Whole or not at all. Refuses UNREADABLE_WORKBOOK, COMMUNITY_FILE_FAULTY with the first fault, COMMUNITY_NAME_TAKEN.
 */
export const createFromFile: Handler<typeof procedure> = async (ctx, { file }) => {
  const { plan, faults } = await openFile(file);
  refuseFaulty(faults);
  return createByPlan(ctx, plan);
};

function refuseFaulty(faults: readonly FileFault[]): void {
  const [first] = faults;
  if (first) throw new Refusal('COMMUNITY_FILE_FAULTY', { ...first, count: faults.length });
}
