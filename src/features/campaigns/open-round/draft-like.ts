import { draftOf } from '@/components/audience/audience-draft';
import type { OutputOf } from '@/lib/wire/api';
import { emptyDraft, type RoundDraft } from './round-draft';

/** A draft of the next round like one that was: the same doors and questions, a name and a deadline of its own. */
export const draftLike = (
  { campaignId, kind, audience, form, success, buttons }: OutputOf<'doorKnocks.getRound'>,
  now: string,
): RoundDraft => ({
  ...emptyDraft(now),
  kind,
  ...draftOf(audience),
  form,
  success,
  buttons,
  clonedFrom: campaignId,
});
