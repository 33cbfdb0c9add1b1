import type { NoticeReach } from '@/contract/notices';

/** What people call the ways of a notice. */
export const wayNames: Readonly<Record<NoticeReach['ways'][number]['way'], string>> = {
  app: '小程序里',
  wechat: '微信提醒',
  sms: '短信',
};
