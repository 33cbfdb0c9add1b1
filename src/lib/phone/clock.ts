import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';

/** Now, as the wire writes it (UTC ISO). */
export const now = (): string => new Date().toISOString();

/** Now, renewed every `everyMs` while the page is in front. */
export function useNow(everyMs: number): string {
  const [moment, setMoment] = useState(now);
  const [isInFront, setInFront] = useState(true);
  useDidShow(() => {
    setInFront(true);
    setMoment(now());
  });
  useDidHide(() => setInFront(false));
  useEffect(() => {
    if (!isInFront) return undefined;
    const timer = setInterval(() => setMoment(now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs, isInFront]);
  return moment;
}
