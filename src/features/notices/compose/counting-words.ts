import { whyNotLoaded } from '@/lib/answers/why-not-loaded';

type Answer = Parameters<typeof whyNotLoaded>[0] & {
  data?: { forecast: { households: number } } | undefined;
};

/** Why nothing can be sent yet as far as the count goes; null when somebody was counted. */
export function countingWords(answer: Answer): string | null {
  if (answer.data) return answer.data.forecast.households > 0 ? null : '这个范围里一户也没有，请换个范围';
  return whyNotLoaded(answer) ?? '正在数有多少户';
}
