import { useEffect, useState } from 'react';

const STILL_MS = 300;

/** What was typed once the fingers rest: a search asks for the word and not for each of its letters. Nothing is asked for at once. */
export function useSettled(typed: string): string {
  const wanted = typed.trim();
  const [settled, setSettled] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(wanted), wanted === '' ? 0 : STILL_MS);
    return () => clearTimeout(timer);
  }, [wanted]);
  return wanted === '' ? '' : settled;
}
