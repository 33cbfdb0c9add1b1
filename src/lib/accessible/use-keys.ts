import { useEffect, useRef } from 'react';
import { watchKeys, type KeyListener } from '../platform/keyboard/keys';

/** Hands every key of the keyboard to the page while it is drawn. */
export function useKeys(listener: KeyListener): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => watchKeys((key) => latest.current(key)), []);
}
