import { audienceOf } from '@/components/audience/audience-draft';
import { useAnswer } from '@/lib/answers/use-answer';
import { useSettled } from '@/lib/answers/use-settled';
import { now } from '@/lib/phone/clock';
import { textOf, type NoticeDraft } from './notice-draft';

/** Whom it would reach now, asked again when its audience, its ways or its words have changed and the fingers rest. */
export function useForecast(communityId: string, draft: NoticeDraft) {
  const text = textOf(draft, now());
  const title = useSettled(text.title);
  const body = useSettled(text.body);
  return useAnswer('notices.forecastNotice', {
    ...{ communityId, audience: audienceOf(draft), correctsId: draft.correctsId },
    ...{ title, body, ways: [...draft.ways] },
  });
}
