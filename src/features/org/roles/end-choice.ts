const DAY_MS = 24 * 3600_000;

/** How long a role may last; a number of days, or without an end. */
export const endChoices = [
  { value: '7', label: '一周' },
  { value: '14', label: '两周' },
  { value: '30', label: '一个月' },
  { value: '', label: '没有期限' },
] as const;
export type EndChoice = (typeof endChoices)[number]['value'];

/** The moment that many days from now; null for no end. */
export const endOf = (choice: EndChoice, now: string): string | null =>
  choice === '' ? null : new Date(Date.parse(now) + Number(choice) * DAY_MS).toISOString();
