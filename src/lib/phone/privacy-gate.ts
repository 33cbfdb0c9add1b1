import { create } from 'zustand';

interface Answer {
  event: 'exposureAuthorization' | 'agree' | 'disagree';
  buttonId?: string;
}
type Resolve = (answer: Answer) => void;

/** WeChat's own object: this came with 2.32.3, and Taro passes it on under no name of its own. */
declare const wx: { onNeedPrivacyAuthorization?: (ask: (resolve: Resolve) => void) => void };

const useAsked = create<{ resolve: Resolve | null }>(() => ({ resolve: null }));

/** Call once when the program starts: from then on WeChat asks us to ask. Older versions of WeChat ask nobody. */
export function watchPrivacyGate(): void {
  if (process.env.TARO_ENV !== 'weapp') return;
  wx.onNeedPrivacyAuthorization?.((resolve) => useAsked.setState({ resolve }));
}

/** Whether a call waits for the person's yes. */
export const usePrivacyAsked = (): boolean => useAsked(({ resolve }) => resolve !== null);

/** WeChat wants to know that the question was seen. */
export const notePrivacyShown = (): void => useAsked.getState().resolve?.({ event: 'exposureAuthorization' });

/** The person's word; WeChat lets the call go on, or refuses it. */
export function answerPrivacy(event: 'agree' | 'disagree', buttonId?: string): void {
  useAsked.getState().resolve?.(buttonId ? { event, buttonId } : { event });
  useAsked.setState({ resolve: null });
}
