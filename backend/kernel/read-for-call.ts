import { threadWithinMs } from '@/contract/patience';
import { fileTexts } from '../workbook/texts';
import { UnreadableFile } from '../workbook/unreadable-file';
import { inTurn } from './aside/in-turn';
import type { AsideContext, Job } from './aside/job';
import { runAside } from './aside/run-aside';
import { Refusal } from './refusal';

const late = (): Error => new UnreadableFile(fileTexts.tooSlow);

/**
 * Reads a file for a call, before or outside its transaction, in a thread: one at a time for each community (or account,
 * where there is no community yet). Refuses WORKBOOK_BUSY, UNREADABLE_WORKBOOK with the reason, and BUSY.
 */
export async function readForCall<File, Read>(
  ctx: AsideContext,
  job: Job<File, Read>,
  file: File,
  whose: string,
): Promise<Read> {
  const done = await inTurn(whose, () =>
    runAside(job, ctx, file, { whose, withinMs: threadWithinMs, late }),
  ).catch((cause: unknown) => {
    if (cause instanceof UnreadableFile) throw new Refusal('UNREADABLE_WORKBOOK', { reason: cause.message });
    throw cause;
  });
  if (!done) throw new Refusal('WORKBOOK_BUSY');
  return done.read;
}
