const two = (count: number) => String(count).padStart(2, '0');

/** '01:12:40' from `now` to `until` (both UTC ISO); '00:00:00' once it is past, more than a day in hours. */
export function formatCountdown(until: string, now: string): string {
  const seconds = Math.max(0, Math.ceil((Date.parse(until) - Date.parse(now)) / 1000));
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
}

/** '2 小时 30 分' until a moment, '12 分钟' in the last hour; '不到 1 分钟' at the end. */
export function leftWords(until: string, now: string): string {
  const [hours = 0, minutes = 0] = formatCountdown(until, now).split(':').map(Number);
  if (hours > 0) return `${hours} 小时 ${minutes} 分`;
  return minutes > 0 ? `${minutes} 分钟` : '不到 1 分钟';
}
