import { useState } from 'react';
import type { ChosenRegister } from '@/lib/files/chosen-register';
import { newActionId } from '@/lib/wire/new-action-id';
import { chooseRegisterFile } from '@/lib/platform/files/register-file';
import { sayAloud } from '@/lib/accessible/say-aloud';
import { useAction } from '@/lib/answers/use-action';

/** How far a file has come: its parts, then the reading. */
export interface UploadProgress {
  done: number;
  of: number;
}

/** Chooses a file, sends it in parts and has it read; `onStarted` gets the import that has begun. */
export function useImportFile(communityId: string, onStarted: (importId: string) => void) {
  const [progress, setProgress] = useState<UploadProgress | null>(null);
  const upload = useAction('households.uploadImportPart');
  const start = useAction('households.startImport');

  const sendParts = async (importId: string, parts: readonly string[]) => {
    for (const [part, base64] of parts.entries()) {
      setProgress({ done: part, of: parts.length + 1 });
      if (!(await upload.run({ communityId, importId, part, base64 }))) return undefined;
    }
    setProgress({ done: parts.length, of: parts.length + 1 });
    return { parts: parts.length };
  };

  const send = async (importId: string, file: ChosenRegister) => {
    if ('parts' in file) return sendParts(importId, file.parts);
    setProgress({ done: 0, of: 2 });
    try {
      return await file.upload();
    } catch {
      await sayAloud('文件没有传上去，请再试一次');
      return undefined;
    }
  };

  const choose = async () => {
    const file = await chooseRegisterFile();
    if (!file) return;
    const importId = newActionId();
    const source = await send(importId, file);
    const begun = source && (await start.run({ communityId, importId, fileName: file.name, source }));
    setProgress(null);
    if (begun) onStarted(importId);
  };
  return { choose, progress };
}
