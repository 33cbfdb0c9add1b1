import { nearMargin, type Nearness } from './nearness';

/** What a page scrolls in: the margin counts from its edge, and from no other's. */
function scrollerOf(element: Element): Element | null {
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  return null;
}

export function watchInSight(id: string, onChange: (now: Nearness) => void): () => void {
  const element = document.getElementById(id);
  if (!element) return () => {};
  const tell = (entries: IntersectionObserverEntry[]) => {
    const last = entries[entries.length - 1];
    if (last) onChange({ isNear: last.isIntersecting, height: last.boundingClientRect.height });
  };
  const observer = new IntersectionObserver(tell, {
    root: scrollerOf(element),
    rootMargin: `${nearMargin}px 0px`,
  });
  observer.observe(element);
  return () => observer.disconnect();
}
