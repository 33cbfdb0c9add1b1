import type { NoticeFacts, NoticeKind } from '@/contract/notice-kinds';
import { beijingDay, daysLater } from '@/domain/beijing-day';
import type { ControlLevel } from '@/domain/control-level';
import { momentOf, type DayClock } from '@/domain/day-clock';

/** What is out of service. */
export type Outage = Extract<NoticeFacts, { kind: 'outage' }>['what'];

/** What the kinds of a notice ask for, as it is filled in; what one kind does not ask stays for another. */
export interface FactDraft {
  what: string;
  bring: string;
  place: string;
  outage: Outage;
  level: ControlLevel;
  /** When it begins: also when a level changes, and when helpers gather. */
  from: DayClock;
  until: DayClock;
  people: string;
}

/** Nothing written yet, for tomorrow. */
export function emptyFacts(now: string): FactDraft {
  const day = daysLater(beijingDay(now), 1);
  return {
    ...{ what: '', bring: '', place: '', people: '', outage: 'water', level: 'restricted' },
    ...{ from: { day, clock: '08:00' }, until: { day, clock: '18:00' } },
  };
}

interface Moments {
  from: string;
  until: string;
}

const makers: Readonly<Record<NoticeKind, (typed: FactDraft, moments: Moments) => NoticeFacts | null>> = {
  callUp: ({ what, bring }) => (what ? { kind: 'callUp', what, bring: bring || null } : null),
  goodsArrived: ({ what, place }, { from, until }) =>
    what && place && from < until ? { kind: 'goodsArrived', what, place, from, until } : null,
  outage: ({ outage }, { from, until }) =>
    from && from < until ? { kind: 'outage', what: outage, from, until } : null,
  levelChange: ({ level }, { from }) => (from ? { kind: 'levelChange', level, startsAt: from } : null),
  recruiting: ({ what, place, people }, { from }) =>
    what && place && from && Number(people) > 0
      ? { kind: 'recruiting', what, place, at: from, people: Number(people) }
      : null,
  daily: () => ({ kind: 'daily' }),
  freeText: () => ({ kind: 'freeText' }),
};

const trimmed = (typed: FactDraft): FactDraft => ({
  ...typed,
  ...{ what: typed.what.trim(), bring: typed.bring.trim(), place: typed.place.trim() },
});

/** What was filled in for a kind; null while something of it is missing. */
export function factsOf(kind: NoticeKind, typed: FactDraft): NoticeFacts | null {
  const moments = { from: momentOf(typed.from) ?? '', until: momentOf(typed.until) ?? '' };
  return makers[kind](trimmed(typed), moments);
}

/** What is missing of a kind, said to whoever fills it in; null when nothing is. */
export function missingFact(kind: NoticeKind, typed: FactDraft): string | null {
  if (factsOf(kind, typed)) return null;
  const { what, place, people } = trimmed(typed);
  if (kind !== 'outage' && kind !== 'levelChange' && !what) return '请写什么事';
  if ((kind === 'goodsArrived' || kind === 'recruiting') && !place) return '请写在哪里';
  if (kind === 'recruiting' && !(Number(people) > 0)) return '请写要几个人';
  return kind === 'goodsArrived' || kind === 'outage' ? '结束要晚于开始' : '请选时间';
}
