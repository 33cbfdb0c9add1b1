import { useAction } from '@/lib/answers/use-action';
import { takePicture } from '@/lib/platform/files/pictures';
import type { OutputOf } from '@/lib/wire/api';

export type SheetRead = OutputOf<'doorKnocks.readKnockSheet'>;

/** Takes a photo of a page and has it read; a photo that cannot be read is said aloud, with what to do. */
export function useSheetPhoto(communityId: string, onRead: (read: SheetRead) => void) {
  const reading = useAction('doorKnocks.readKnockSheet', onRead);
  const take = async () => {
    const picture = await takePicture();
    if (picture) await reading.run({ communityId, source: await picture.source() });
  };
  return { take: () => void take(), isReading: reading.isRunning };
}
