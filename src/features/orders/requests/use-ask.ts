import { replaceWith } from '@/lib/pages/routes';
import { useSession } from '@/lib/session/session';
import { useAction } from '@/lib/answers/use-action';
import type { Home } from '@/lib/answers/use-home';
import { errandOf, type RequestDraft } from './request-draft';
import { useSendPicture } from '@/lib/files/use-send-picture';

/** Sends a request, its picture first; then shows it, to a helper at the door as one that they may take at once. */
export function useAsk(home: Home) {
  const page = useSession().role === 'volunteer' ? 'volunteerRequest' : 'residentRequest';
  const pictures = useSendPicture();
  const create = useAction('orders.createRequest');
  const ask = async (draft: RequestDraft) => {
    const pictureId = draft.picture ? await pictures.send(home, draft.picture) : null;
    if (draft.picture && !pictureId) return;
    const errand = errandOf(draft, pictureId);
    const made = errand && (await create.run({ ...home, wish: errand, goesFirst: draft.goesFirst }));
    if (made) void replaceWith(page, { householdId: home.householdId, requestId: made.requestId });
  };
  return { ask, isRunning: pictures.isRunning || create.isRunning };
}
