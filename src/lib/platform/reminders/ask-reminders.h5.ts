export const canAskReminders = false;

/** A browser has no reminders of WeChat. */
export function askReminders(): void {}
