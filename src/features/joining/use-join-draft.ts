import { useState } from 'react';
import { keptForm } from '@/lib/forms/kept-form';
import type { JoinDraft } from './join-draft';

const keyOf = (buildingCode: string) => `join ${buildingCode}`;

/** What was filled in behind a building's code, kept over a reload; never a password, nor WeChat's proof of a number. */
export function useJoinDraft(
  buildingCode: string,
  begin: () => JoinDraft,
): [JoinDraft, (draft: JoinDraft) => void] {
  const [draft, setDraft] = useState(() => ({
    ...begin(),
    ...keptForm.read<JoinDraft>(keyOf(buildingCode)),
  }));
  const change = (next: JoinDraft) => {
    keptForm.write(keyOf(buildingCode), { ...next, password: undefined, phoneToken: undefined });
    setDraft(next);
  };
  return [draft, change];
}

/** It was sent: nothing of it stays behind. */
export const dropJoinDraft = (buildingCode: string): void => keptForm.drop(keyOf(buildingCode));
