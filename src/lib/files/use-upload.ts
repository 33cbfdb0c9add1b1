import { useState } from 'react';
import { sayAloud } from '../accessible/say-aloud';
import { useAction } from '../answers/use-action';
import type { InputOf } from '../wire/api';
import type { ChosenRegister } from './chosen-register';

/** How far a file has come: its parts, then the reading. */
export interface UploadProgress {
  done: number;
  of: number;
}

type Source = InputOf<'households.startImport'>['source'];

/** Sends a chosen file in parts, or to the cloud, under an id; `send` answers what says where it lies, undefined when it did not come through. */
export function useUpload(communityId: string) {
  const [progress, setProgress] = useState<UploadProgress | null>(null);
  const upload = useAction('households.uploadImportPart');

  const sendParts = async (importId: string, parts: readonly string[]): Promise<Source | undefined> => {
    for (const [part, base64] of parts.entries()) {
      setProgress({ done: part, of: parts.length + 1 });
      if (!(await upload.run({ communityId, importId, part, base64 }))) return undefined;
    }
    setProgress({ done: parts.length, of: parts.length + 1 });
    return { parts: parts.length };
  };

  const send = async (importId: string, file: ChosenRegister): Promise<Source | undefined> => {
    if ('parts' in file) return sendParts(importId, file.parts);
    setProgress({ done: 0, of: 2 });
    try {
      return await file.upload();
    } catch {
      await sayAloud('文件没有传上去，请再试一次');
      return undefined;
    }
  };
  return { send, progress, end: () => setProgress(null) };
}
