import type { NextAction } from '@/contract/campaign-lists';
import type { CampaignKind, KnockWay } from '@/contract/campaigns';
import type { PauseReason } from '@/contract/pauses';

/** What people call the kinds of a campaign. */
export const campaignKindNames: Readonly<Record<CampaignKind, string>> = {
  round: '敲门行动',
  rollCall: '报平安',
  handOut: '发放',
};

/** '第 3 轮敲门行动', '第 1 次安否': what a campaign is called by its number. */
export const campaignName = ({ kind, number }: { kind: CampaignKind; number: number }): string =>
  `第 ${number} ${kind === 'round' ? '轮' : '次'}${campaignKindNames[kind]}`;

/** How a household was reached. */
export const wayNames: Readonly<Record<KnockWay, string>> = {
  door: '上门',
  phone: '电话',
  self: '自己填的',
  relative: '家属说的',
  neighbour: '邻居说的',
};

/** What to try next, as one says it to whoever goes. */
export const nextActionWords: Readonly<Record<NextAction, string>> = {
  knock: '去敲门',
  knockMorning: '换个时间：上午去',
  knockAfternoon: '换个时间：下午去',
  knockEvening: '换个时间：傍晚去',
  phone: '打电话',
  kin: '找家属',
  staff: '交给工作人员',
};

/** Why nobody need knock just now. */
export const pauseNames: Readonly<Record<PauseReason, string>> = {
  away: '外出',
  hospital: '住院',
  quarantine: '隔离',
  buildingClosed: '整栋楼封着',
  other: '其他原因',
};
