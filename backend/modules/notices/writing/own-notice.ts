import type { forecastOwnNotice as forecasting, writeOwnNotice as writing } from '@/contract/captain-notices';
import { afterPreparing, type Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { cutToOwn } from '../../door-knocks/public';
import { checkText, type TextCheck } from './check-text';
import { forecastOver } from './forecast-notice';
import { MOST_ALONE } from './needs-second-person';
import { writeOver } from './write-notice';

/** What a captain's notice would reach at their own entrances of the building. */
export const forecastOwnNotice: Handler<typeof forecasting> = async (ctx, { entranceId, ...asked }) => {
  const place = { communityId: asked.communityId, entranceId };
  const audience = await cutToOwn(ctx, place, asked.audience);
  return forecastOver(ctx, { ...asked, audience, correctsId: null });
};

/** A captain's notice, to their own entrances of the building. Refuses as `writeNotice`, and OWN_NOTICE_TOO_LARGE. */
export const writeOwnNotice = afterPreparing<typeof writing, TextCheck>(
  (ctx, input) => checkText(ctx, { ...input, isExercise: false }),
  async (ctx, { entranceId, ...input }, text) => {
    // Another number than there are is refused below: whoever says fewer than they mean gets no further.
    if (input.counted > MOST_ALONE) throw new Refusal('OWN_NOTICE_TOO_LARGE', { most: MOST_ALONE });
    const place = { communityId: input.communityId, entranceId };
    const audience = await cutToOwn(ctx, place, input.audience);
    const staffs = { isExercise: false, correctsId: null, typedCount: null, override: null };
    return writeOver(ctx, { ...input, ...staffs, audience }, text);
  },
);
