import { audienceOf, draftOf, everybody, type AudienceDraft } from '@/components/audience/audience-draft';
import type { NoticeKind } from '@/contract/notice-kinds';
import type { NoticeTemplate } from '@/contract/notice-templates';
import type { NoticeCloses, NoticeWay } from '@/contract/notices';
import { beijingDay, daysLater } from '@/domain/beijing-day';
import { dayClockOf, momentOf, type DayClock } from '@/domain/day-clock';
import { noticeDraft } from '@/domain/notice-texts';
import type { Asked } from '@/lib/answers/use-action';
import type { OutputOf } from '@/lib/wire/api';
import { emptyFieldOf, textOfTemplate } from './bracket-fields';
import { emptyFacts, factsOf, missingFact, type FactDraft } from './fact-draft';

/** A notice as it is filled in. */
export interface NoticeDraft extends AudienceDraft {
  kind: NoticeKind;
  facts: FactDraft;
  /** A text of the community's own that it began with, and what was filled into it. */
  template: NoticeTemplate | null;
  values: Readonly<Record<string, string>>;
  /** Null: what the kind or the template proposes. */
  title: string | null;
  body: string | null;
  pictureIds: readonly string[];
  isUrgent: boolean;
  closes: NoticeCloses;
  ways: readonly NoticeWay[];
  /** Null: as soon as it may go. */
  sendAt: DayClock | null;
  expiresAt: DayClock;
  relayAfterMinutes: number;
  isExercise: boolean;
  correctsId: string | null;
}

/** A plain notice to everybody, now, to be read for two days. */
export const emptyDraft = (now: string): NoticeDraft => ({
  ...everybody,
  ...{ kind: 'callUp', facts: emptyFacts(now), template: null, values: {}, title: null, body: null },
  ...{ pictureIds: [], isUrgent: false, closes: 'acknowledged', ways: ['wechat'], sendAt: null },
  expiresAt: { day: daysLater(beijingDay(now), 2), clock: '20:00' },
  ...{ relayAfterMinutes: 120, isExercise: false, correctsId: null },
});

/** What a correction begins with: the words and the households of the one that it puts right. */
export const draftCorrecting = (notice: OutputOf<'notices.getNotice'>, now: string): NoticeDraft => ({
  ...emptyDraft(now),
  ...draftOf(notice.audience),
  ...{ kind: 'freeText', title: notice.title, body: notice.body, pictureIds: notice.pictureIds },
  ...{ isUrgent: notice.isUrgent, closes: notice.closes, ways: notice.ways },
  ...(notice.expiresAt > now && { expiresAt: dayClockOf(notice.expiresAt) }),
  ...{ relayAfterMinutes: notice.relayAfterMinutes, isExercise: notice.isExercise, correctsId: notice.id },
});

/** What it would say without a word changed by hand: of its template, or of its facts; '' while those are not whole. */
export function proposedText(draft: NoticeDraft, now: string): { title: string; body: string } {
  if (draft.template) return textOfTemplate(draft.template, draft.values);
  const facts = factsOf(draft.kind, draft.facts);
  return facts ? noticeDraft(facts, now) : { title: '', body: '' };
}

/** The words that are to be sent. */
export function textOf(draft: NoticeDraft, now: string): { title: string; body: string } {
  const proposed = proposedText(draft, now);
  return { title: (draft.title ?? proposed.title).trim(), body: (draft.body ?? proposed.body).trim() };
}

const fewest = 2;

/** What is still to be done before it can go out, in a sentence; null when it can. */
export function missingOf(draft: NoticeDraft, now: string): string | null {
  const { title, body } = textOf(draft, now);
  const empty = draft.template ? emptyFieldOf(draft.template.fields, `${title}\n${body}`) : null;
  const expiresAt = momentOf(draft.expiresAt);
  const sendAt = draft.sendAt ? momentOf(draft.sendAt) : now;
  if (missingFact(draft.kind, draft.facts)) return missingFact(draft.kind, draft.facts);
  if (empty) return `还没填：${empty}`;
  if (title.length < fewest) return '请写标题';
  if (body.length < fewest) return '请写正文';
  if (!sendAt || sendAt < now) return '请选还没到的发送时间';
  return expiresAt && expiresAt > sendAt ? null : '“有效到”要晚于发送的时间';
}

/** How it goes past the rule of two: by a colleague, by the count once more, or at once with a reason. */
export interface SecondPerson {
  by: 'colleague' | 'count' | 'override';
  typed: string;
  reason: string;
}

type Writing = Asked<'notices.writeNotice'>;
type Counted = Pick<Writing, 'communityId' | 'noticeId' | 'counted' | 'overlapsWith'>;

/** What anybody sends of a whole draft; null while a fact of its kind is missing. */
export function plainWritingOf(draft: NoticeDraft, counted: Counted, now: string) {
  const facts = factsOf(draft.kind, draft.facts);
  const expiresAt = momentOf(draft.expiresAt);
  if (!facts || !expiresAt) return null;
  const { isUrgent, closes, relayAfterMinutes, sendAt } = draft;
  return {
    ...{ ...counted, ...textOf(draft, now), facts, audience: audienceOf(draft) },
    ...{ isUrgent, closes, ways: [...draft.ways], pictureIds: [...draft.pictureIds] },
    ...{ sendAt: sendAt && momentOf(sendAt), expiresAt, relayAfterMinutes },
  };
}

/** What staff send of it. */
export function writingOf(
  draft: NoticeDraft,
  { now, second, ...counted }: Counted & { now: string; second: SecondPerson | null },
): Writing | null {
  const plain = plainWritingOf(draft, counted, now);
  return (
    plain && {
      ...plain,
      ...{ isExercise: draft.isExercise, correctsId: draft.correctsId },
      typedCount: second?.by === 'count' ? Number(second.typed) : null,
      override: second?.by === 'override' ? second.reason.trim() : null,
    }
  );
}
