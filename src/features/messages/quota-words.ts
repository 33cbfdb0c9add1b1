import type { ReminderQuota } from '@/contract/subscriptions';

/** '还能收到 3 条微信提醒', with what it is about where there are several. */
export function quotaWords(
  { title, left }: Omit<ReminderQuota, 'templateId'>,
  isOneOfSeveral: boolean,
): string {
  const words = left > 0 ? `还能收到 ${left} 条微信提醒` : '微信提醒用完了，有事只能在这里看';
  return isOneOfSeveral ? `${title}：${words}` : words;
}
