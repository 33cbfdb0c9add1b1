import { useRef } from 'react';

const calmMs = 700;

/**
 * Takes no second tap for a moment: where a row goes away under the thumb, the second half of a double tap would hit
 * the next one.
 */
export function useCalmTap(): (run: () => void) => void {
  const isCalm = useRef(true);
  return (run) => {
    if (!isCalm.current) return;
    isCalm.current = false;
    setTimeout(() => (isCalm.current = true), calmMs);
    run();
  };
}
