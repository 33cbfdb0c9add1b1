import { audienceOf, everybody, type AudienceDraft } from '@/components/audience/audience-draft';
import type { RoundKind } from '@/contract/campaigns';
import type { RoundForm, SuccessRule } from '@/contract/door-knocks';
import { beijingDay, daysLater } from '@/domain/beijing-day';
import { beijingMoment, beijingParts } from '@/domain/beijing-time';
import { campaignName } from '@/domain/campaign-words';
import type { Asked } from '@/lib/answers/use-action';

/** A round as it is filled in. */
export interface RoundDraft extends AudienceDraft {
  kind: RoundKind;
  /** Null: the one that is proposed. */
  title: string | null;
  deadlineDay: string;
  deadlineClock: string;
  success: SuccessRule;
  buttons: 2 | 4;
  form: RoundForm;
  clonedFrom: string | null;
}

const clock = '20:00';
/** From this hour on an evening is too short to walk a building. */
const lateHour = 18;

/** Everybody, until tonight, or tomorrow night when it is late. */
export function emptyDraft(now: string): RoundDraft {
  const today = beijingDay(now);
  return {
    kind: 'round',
    title: null,
    ...everybody,
    deadlineDay: beijingParts(now).hour < lateHour ? today : daysLater(today, 1),
    deadlineClock: clock,
    success: 'doorOpened',
    buttons: 4,
    form: [],
    clonedFrom: null,
  };
}

/** '第 3 轮敲门行动', unless somebody has written another. */
export const titleOf = ({ title, kind }: Pick<RoundDraft, 'title' | 'kind'>, number: number): string =>
  title ?? campaignName({ kind, number });

export interface Counted {
  communityId: string;
  campaignId: string;
  title: string;
  counted: number;
}

/** What is sent to open it. */
export function openingOf(draft: RoundDraft, counted: Counted): Asked<'doorKnocks.openRound'> {
  const { kind, success, buttons, form, clonedFrom, deadlineDay, deadlineClock } = draft;
  return {
    ...counted,
    kind,
    success,
    buttons,
    form,
    clonedFrom,
    audience: audienceOf(draft),
    deadlineAt: beijingMoment(deadlineClock, `${deadlineDay}T04:00:00.000Z`),
  };
}
