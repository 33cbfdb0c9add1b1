import { Refusal } from '../../../kernel/refusal';
import { UnreadableFile } from '../../households/public';
import { readCommunityFile, type CommunityFile } from './read-community-file';

/** Reads the file of a call, in base64. Refuses UNREADABLE_WORKBOOK. */
export const openFile = (file: string): Promise<CommunityFile> =>
  readCommunityFile(Buffer.from(file, 'base64')).catch((cause: unknown) => {
    if (cause instanceof UnreadableFile) throw new Refusal('UNREADABLE_WORKBOOK', { reason: cause.message });
    throw cause;
  });
