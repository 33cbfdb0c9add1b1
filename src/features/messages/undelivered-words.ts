import type { Undelivered } from '@/contract/undelivered';

export const stateNames: Readonly<Record<Undelivered['state'], string>> = {
  failed: '没送到',
  unknown: '不知道送到没有',
  givenUp: '试了几个小时，没送出',
};

const reasons: Readonly<Record<Undelivered['reason'], string>> = {
  refused: '对方不接收',
  busy: '对方的平台忙',
  noAnswer: '对方的平台没有回音',
  gone: '这条消息已经不在了',
  fault: '系统没能写进去',
  noQuota: '对方没有微信提醒的次数了',
  capped: '这个号码今天的短信发满了',
  malformed: '平台不收这条消息的写法',
  stopped: '同一条消息写法有误，没有再发',
};

/** Why, and after how many tries: '对方的平台忙，试了 10 次'. */
export const whyWords = ({ reason, tries }: Pick<Undelivered, 'reason' | 'tries'>): string =>
  tries > 1 ? `${reasons[reason]}，试了 ${tries} 次` : reasons[reason];

/** For whom: '10号楼 1单元 502 · 朱**'. */
export const whoseWords = ({ placeLabel, name }: Pick<Undelivered, 'placeLabel' | 'name'>): string =>
  [placeLabel, name].filter(Boolean).join(' · ') || '不知道给谁的';
