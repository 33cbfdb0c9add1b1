import { newActionId } from '@/lib/wire/new-action-id';
import { chooseRegisterFile } from '@/lib/platform/files/register-file';
import { useAction } from '@/lib/answers/use-action';
import { useUpload } from '@/lib/files/use-upload';

/** Chooses a file, sends it in parts and has it read; `onStarted` gets the import that has begun. */
export function useImportFile(communityId: string, onStarted: (importId: string) => void) {
  const { send, progress, end } = useUpload(communityId);
  const start = useAction('households.startImport');

  const choose = async () => {
    const file = await chooseRegisterFile();
    if (!file) return;
    const importId = newActionId();
    const source = await send(importId, file);
    const begun = source && (await start.run({ communityId, importId, fileName: file.name, source }));
    end();
    if (begun) onStarted(importId);
  };
  return { choose, progress };
}
