/** From when in the evening, by Beijing's clock, households are reminded of what they have not fetched (issue 14, 'by the evening'). */
export const REMIND_FROM = '18:00';

/** Who was told within the last hour that things lie ready is not reminded yet. */
export const TOLD_BEFORE_MS = 3_600_000;
