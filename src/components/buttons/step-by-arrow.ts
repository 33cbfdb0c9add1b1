interface Stop {
  focus: () => void;
  getAttribute: (name: string) => string | null;
  nextElementSibling: Stop | null;
  previousElementSibling: Stop | null;
  parentElement: { firstElementChild: Stop | null; lastElementChild: Stop | null };
}

/** A key pressed in the browser, on one of several things side by side. */
export interface StopKey {
  key: string;
  target: unknown;
  currentTarget: Stop;
  preventDefault: () => void;
}

const steps: Readonly<Record<string, (from: Stop) => Stop | null>> = {
  ArrowDown: (from) => from.nextElementSibling,
  ArrowUp: (from) => from.previousElementSibling,
  Home: (from) => from.parentElement.firstElementChild,
  End: (from) => from.parentElement.lastElementChild,
};

const isHeading = (stop: Stop): boolean => stop.getAttribute('role') === 'heading';

/** Moves the keyboard's focus along a list: up, down (over its headings), to its first and its last. */
export function stepByArrow(event: StopKey): void {
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  let to = step(event.currentTarget);
  while (to && isHeading(to)) to = step(to);
  to?.focus();
}
