import type { previewFile as procedure } from '@/contract/setup';
import type { Handler } from '../../kernel/implement';
import { openFile } from './community-file/open-file';
import { describeFile } from './describe-file';

const MOST_FAULTS = 200;

/** Reads the file and says what it would make; nothing is written. */
export const previewFile: Handler<typeof procedure> = async (_ctx, { file }) => {
  const described = describeFile(await openFile(file));
  return { ...described, faults: described.faults.slice(0, MOST_FAULTS) };
};
