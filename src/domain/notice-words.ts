import type { NoticeKind } from '@/contract/notice-kinds';

/** What people call a kind of notice. */
export const noticeKindNames: Readonly<Record<NoticeKind, string>> = {
  callUp: '集合通知',
  goodsArrived: '到货',
  outage: '停水停电',
  levelChange: '管控等级',
  recruiting: '招募',
  daily: '每日消息',
  freeText: '公告',
};

const brought: Readonly<Record<NoticeKind, boolean>> = {
  ...{ callUp: true, goodsArrived: true, levelChange: true, freeText: true },
  ...{ outage: false, recruiting: false, daily: false },
};

/** Whether what it is about can be done at the household's door: nobody is asked whether a power cut should come up. */
export const canComeHome = (kind: NoticeKind): boolean => brought[kind];
