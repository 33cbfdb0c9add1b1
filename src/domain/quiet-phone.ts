/** So long a phone may keep its deeds, or say nothing, before staff are told (docs/decisions/0041). */
export const QUIET_MS = 2 * 3_600_000;
