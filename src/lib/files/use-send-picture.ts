import { useRef } from 'react';
import { newActionId } from '@/lib/wire/new-action-id';
import type { Picture } from '@/lib/files/picture';
import { useAction } from '@/lib/answers/use-action';
import type { Home } from '@/lib/answers/use-home';

/** Sends a picture once, however often the deed that it belongs to is tried again; answers its id, or null. */
export function useSendPicture() {
  const add = useAction('files.addPicture');
  const sent = useRef<{ picture: Picture; pictureId: string } | null>(null);
  const send = async (home: Home, picture: Picture): Promise<string | null> => {
    if (sent.current?.picture === picture) return sent.current.pictureId;
    const pictureId = newActionId();
    const added = await add.run({ ...home, pictureId, source: await picture.source() });
    if (!added) return null;
    sent.current = { picture, pictureId };
    return pictureId;
  };
  return { send, isRunning: add.isRunning };
}
