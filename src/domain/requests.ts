import type { RefusalCode } from '@/contract/errors';
import type { RequestKind, RequestState } from '@/contract/requests';
import { readYuan as readAmount } from './read-yuan';
import { stateBy } from './state-by';

/** What people call the kinds of a request. */
export const requestKindNames: Readonly<Record<RequestKind, string>> = {
  medicine: '代买药',
  waterCard: '充水卡',
  electricityCard: '充电卡',
  gasCard: '充燃气卡',
  printCode: '打印码',
  parcel: '取快递',
  medicalTrip: '就医用车',
  other: '其他事',
};

/** The kinds that name a card and an amount. */
export const cardKinds = ['waterCard', 'electricityCard', 'gasCard'] as const;
export type CardKind = (typeof cardKinds)[number];

export const isCardKind = (kind: RequestKind): kind is CardKind => cardKinds.some((one) => one === kind);

/** Medicine and the way to a doctor wait for nothing; anything else goes first when it is for an infant or a patient. */
export const goesFirst = (kind: RequestKind, isSaidSo: boolean): boolean =>
  isSaidSo || kind === 'medicine' || kind === 'medicalTrip';

const HOUR_MS = 3_600_000;

/** Until when somebody who takes a request at `takenAt` keeps it: 2 hours when it goes first, 4 otherwise. */
export const keptUntil = (takenAt: Date, isFirst: boolean): Date =>
  new Date(takenAt.getTime() + (isFirst ? 2 : 4) * HOUR_MS);

export const requestState = stateBy(
  [
    ['cancelledAt', 'cancelled'],
    ['doneAt', 'done'],
    ['failedAt', 'failed'],
    ['takenAt', 'taken'],
  ],
  'open',
);

/** How a state reads in the list of the household. */
export const requestStateNames: Readonly<Record<RequestState, string>> = {
  open: '等人接',
  taken: '有人在办',
  done: '已办好',
  failed: '没办成',
  cancelled: '已取消',
};

export const isOver = (state: RequestState): boolean => state !== 'open' && state !== 'taken';

/** Why this person may not give back, finish or fail a request that is not over, or null when they may. */
export function whyNotSettle(
  takenBy: string | null,
  helper: { accountId: string; isStaff: boolean },
): RefusalCode | null {
  if (takenBy === null) return 'REQUEST_NOT_TAKEN';
  return helper.isStaff || takenBy === helper.accountId ? null : 'NOT_YOUR_REQUEST';
}

/** The kinds as a household meets them: what one tap on the first screen may mean. */
export const requestGroups = {
  medicine: ['medicine'],
  card: cardKinds,
  trip: ['medicalTrip'],
  other: ['printCode', 'parcel', 'other'],
} as const satisfies Record<string, readonly RequestKind[]>;
export type RequestGroup = keyof typeof requestGroups;

const MINUTE_MS = 60_000;

/** How long somebody has waited since a moment (UTC ISO): '5 分钟', '3 小时', '2 天'. */
export function waitedWords(since: string, now: string): string {
  const minutes = Math.floor((Date.parse(now) - Date.parse(since)) / MINUTE_MS);
  if (minutes < 1) return '不到 1 分钟';
  if (minutes < 60) return `${minutes} 分钟`;
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? `${hours} 小时` : `${Math.floor(hours / 24)} 天`;
}

/** The same where 'just now' is read better than a part of a minute: '刚刚', else the time between two words ('5 分钟前'). */
export function sinceWords(since: string, now: string, before = '', after = ''): string {
  const isJustNow = Date.parse(now) - Date.parse(since) < MINUTE_MS;
  return isJustNow ? '刚刚' : `${before}${waitedWords(since, now)}${after}`;
}

/** '刚刚', or '已等 5 分钟'. */
export const waitingWords = (since: string, now: string): string => sinceWords(since, now, '已等 ');

const MOST_FEN = 99_999_999;

/** Whole 分 of what a person typed in 元 ('50', '49.5元'), or null when it is no amount above zero. */
export function readYuan(typed: string): number | null {
  const fen = readAmount(typed) ?? 0;
  return fen > 0 && fen <= MOST_FEN ? fen : null;
}
