import { recordError } from '../record';
import { answers, PlatformFailure, wx } from './wx';

interface Answer {
  event: 'exposureAuthorization' | 'agree' | 'disagree';
  buttonId?: string;
}
type Ask = (resolve: (answer: Answer) => void, about: { referrer: string }) => void;

let ask: Ask | undefined;
let hasAgreed = false;
let tappedToAgree = '';

/** A phone on which WeChat still has to hear a yes: `answers: { getPrivacySetting: { needAuthorization: true } }`. */
const needsYes = (): boolean =>
  !hasAgreed &&
  (answers.getPrivacySetting as { needAuthorization?: boolean } | undefined)?.needAuthorization === true;

/** WeChat takes a yes only from its own button, which says so before the app does. */
export const noteAgreeTap = (buttonId: string): void => void (tappedToAgree = buttonId);

function hear({ event, buttonId }: Answer, go: () => void, refuse: (failure: PlatformFailure) => void): void {
  if (event === 'exposureAuthorization') return;
  if (event === 'disagree')
    return refuse(new PlatformFailure('fail privacy permission is not authorized', 104));
  if (!buttonId || buttonId !== tappedToAgree)
    recordError(new Error(`agreed by「${String(buttonId)}」, which was not tapped`), 'privacy');
  hasAgreed = true;
  go();
}

/** Holds a call about personal data back until the person has agreed, as WeChat does; who declined is asked again. */
export const untilAgreed = (referrer: string): Promise<void> =>
  new Promise((go, refuse) => {
    if (!needsYes() || !ask) return go();
    ask((answer) => hear(answer, go, refuse), { referrer });
  });

/** Lets the app ask in its own words. */
export const providePrivacy = (): void => {
  Object.assign(wx, { onNeedPrivacyAuthorization: (register: Ask) => void (ask = register) });
};
