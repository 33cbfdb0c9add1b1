import type { Audience } from '@/contract/audience';

/** The audience of a correction: whoever was told the wrong thing is told the right one, beside those who are meant now. */
export const withCorrected = (audience: Audience, correctsId: string | null): Audience =>
  correctsId === null || audience.anyOf.length === 0
    ? audience
    : { ...audience, anyOf: [...audience.anyOf, [{ by: 'cellIn', campaignId: correctsId }]] };
