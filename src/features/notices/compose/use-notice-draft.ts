import { useRef, useState } from 'react';
import { dropDraft, keepDraft, readDraft } from './kept-draft';
import type { NoticeDraft } from './notice-draft';

/** What changes of a draft, or what of the newest there is. */
export type NoticeChange = Partial<NoticeDraft> | ((draft: NoticeDraft) => Partial<NoticeDraft>);

/** The notice that is being written somewhere: what was begun before, or `first`; every change is kept on the phone. */
export function useNoticeDraft(where: string, first: NoticeDraft) {
  const { correctsId } = first;
  const [begun] = useState(() => readDraft(where, correctsId));
  const [draft, setDraft] = useState(begun ?? first);
  const [isBegun, setBegun] = useState(begun !== null);
  // The newest there is: a picture comes when somebody has long typed on.
  const latest = useRef(draft);
  const put = (changed: NoticeDraft) => {
    latest.current = changed;
    setDraft(changed);
  };
  const change = (part: NoticeChange) => {
    const of = typeof part === 'function' ? part(latest.current) : part;
    const changed = { ...latest.current, ...of };
    keepDraft(where, changed);
    put(changed);
  };
  const drop = () => dropDraft(where, correctsId);
  const beginAnew = () => {
    drop();
    setBegun(false);
    put(first);
  };
  return { draft, change, drop, isBegun, beginAnew };
}
