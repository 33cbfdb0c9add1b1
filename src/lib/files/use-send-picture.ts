import { useRef } from 'react';
import { newActionId } from '@/lib/wire/new-action-id';
import type { Picture } from '@/lib/files/picture';
import { useAction } from '@/lib/answers/use-action';
import type { Home } from '@/lib/answers/use-home';

/** Sends a picture of a household, or of the community, once, however often the deed that it belongs to is tried again; answers its id, or null. */
export function useSendPicture() {
  const ofHousehold = useAction('files.addPicture');
  const ofCommunity = useAction('files.addCommunityPicture');
  const sent = useRef<{ picture: Picture; pictureId: string } | null>(null);
  const send = async (place: Home | { communityId: string }, picture: Picture): Promise<string | null> => {
    if (sent.current?.picture === picture) return sent.current.pictureId;
    const pictureId = newActionId();
    const what = { pictureId, source: await picture.source() };
    const added =
      'householdId' in place
        ? await ofHousehold.run({ ...place, ...what })
        : await ofCommunity.run({ ...place, ...what });
    if (!added) return null;
    sent.current = { picture, pictureId };
    return pictureId;
  };
  return { send, isRunning: ofHousehold.isRunning || ofCommunity.isRunning };
}
