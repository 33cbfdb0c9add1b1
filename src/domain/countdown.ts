const two = (count: number) => String(count).padStart(2, '0');

/** '01:12:40' from `now` to `until` (both UTC ISO); '00:00:00' once it is past, more than a day in hours. */
export function formatCountdown(until: string, now: string): string {
  const seconds = Math.max(0, Math.ceil((Date.parse(until) - Date.parse(now)) / 1000));
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
}
