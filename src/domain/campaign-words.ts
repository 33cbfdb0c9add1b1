import type { NextAction } from '@/contract/campaign-lists';
import type { CampaignKind, CellOutcome, KnockWay, SettledAs } from '@/contract/campaigns';
import type { PauseReason } from '@/contract/pauses';
import { formatDate } from './beijing-day';
import { knockNames } from './knock-choices';

/** What people call the kinds of a campaign. */
export const campaignKindNames: Readonly<Record<CampaignKind, string>> = {
  round: '敲门行动',
  rollCall: '报平安',
  handOut: '发放',
  notice: '公告',
};

/** '第 3 轮敲门行动', '第 1 次安否': what a campaign is called by its number. */
export const campaignName = ({ kind, number }: { kind: CampaignKind; number: number }): string =>
  `第 ${number} ${kind === 'round' ? '轮' : '次'}${campaignKindNames[kind]}`;

/** What became of a cell, once it is recorded: of a round, or of a notice. */
export const outcomeNames: Readonly<Record<CellOutcome, string>> = {
  ...knockNames,
  opened: '已看过',
  acknowledged: '已知道',
  toldInPerson: '当面说了',
  leafletGiven: '纸质通知已送',
};

/** How a cell was closed without a word of its household. */
export const settledNames: Readonly<Record<SettledAs, string>> = {
  signedOff: '工作人员销号',
  movedOut: '已搬走',
  merged: '已并户',
  superseded: '改发了新的公告',
  withdrawn: '公告已取消',
};

/** How a household was reached. */
export const wayNames: Readonly<Record<KnockWay, string>> = {
  door: '上门',
  phone: '电话',
  self: '自己填的',
  relative: '家属说的',
  neighbour: '邻居说的',
  run: '跟着配送送到',
  pickUp: '在领取点领的',
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

/** '外出到 12月3日', '住院'. */
export const pauseWords = ({ reason, untilOn }: { reason: PauseReason; untilOn: string | null }): string =>
  untilOn ? `${pauseNames[reason]}到 ${formatDate(untilOn)}` : pauseNames[reason];
