import type { startImport as procedure } from '@/contract/register-imports';
import { afterPreparing } from '../../../kernel/implement';
import { readForCall } from '../../../kernel/read-for-call';
import { beginImport } from './begin-import';
import { readRegisterJob, type ReadRegister } from './read-register-job';
import { dropUploaded, readUploaded } from './uploaded-file';

/** Reads the uploaded file and keeps its rows; the register is untouched until somebody confirms. */
export const startImport = afterPreparing<typeof procedure, ReadRegister>(
  async (ctx, input) => {
    const bytes = await readUploaded(ctx, input);
    return readForCall(ctx, readRegisterJob, { name: input.fileName, bytes }, input.communityId);
  },
  async (ctx, input, file) => {
    const { communityId, importId } = input;
    const rows = await beginImport(ctx, { communityId, importId, file });
    await dropUploaded(ctx, input);
    return { rows };
  },
);
