import { audienceOf } from '@/components/audience/audience-draft';
import { useAnswer } from '@/lib/answers/use-answer';
import { useSettled } from '@/lib/answers/use-settled';
import { now } from '@/lib/phone/clock';
import { textOf, type NoticeDraft } from './notice-draft';

/** The words of a draft once the fingers rest. */
export function useSettledText(draft: NoticeDraft): { title: string; body: string } {
  const text = textOf(draft, now());
  return { title: useSettled(text.title), body: useSettled(text.body) };
}

/** Whom it would reach now, asked again when its audience, its ways or its words have changed. */
export function useForecast(communityId: string, draft: NoticeDraft) {
  const text = useSettledText(draft);
  return useAnswer('notices.forecastNotice', {
    ...{ communityId, audience: audienceOf(draft), correctsId: draft.correctsId },
    ...{ ...text, ways: [...draft.ways] },
  });
}
