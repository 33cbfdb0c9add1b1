/** How many days the names, numbers and remarks of a household are kept after it has ended. */
export const KEPT_AFTER_END_DAYS = 90;
