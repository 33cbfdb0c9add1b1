import { useState } from 'react';
import { dropDraft, keepDraft, readDraft } from './kept-draft';
import type { NoticeDraft } from './notice-draft';

/** The notice that is being written somewhere: what was begun before, or `first`; every change is kept on the phone. */
export function useNoticeDraft(where: string, first: NoticeDraft) {
  const { correctsId } = first;
  const [begun] = useState(() => readDraft(where, correctsId));
  const [draft, setDraft] = useState(begun ?? first);
  const [isBegun, setBegun] = useState(begun !== null);
  const change = (part: Partial<NoticeDraft>) => {
    const changed = { ...draft, ...part };
    keepDraft(where, changed);
    setDraft(changed);
  };
  const drop = () => dropDraft(where, correctsId);
  const beginAnew = () => {
    drop();
    setBegun(false);
    setDraft(first);
  };
  return { draft, change, drop, isBegun, beginAnew };
}
