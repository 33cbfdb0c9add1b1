import { formatDate, type DaySpan } from './beijing-day';

/** '11月22日', '11月20日至22日', '11月22日 18:00 前一天': what a report is about. */
export function spanWords({ day, firstDay = day, cutOff }: DaySpan): string {
  const days = firstDay === day ? formatDate(day) : `${formatDate(firstDay)}至${formatDate(day)}`;
  return cutOff === undefined ? days : `${days} ${cutOff.replace(':', '点')}截止`;
}
