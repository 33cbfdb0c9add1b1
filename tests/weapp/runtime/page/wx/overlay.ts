import { make } from '../dom';

/** Lays a box over the whole app; returns what takes it away. */
export const openOverlay = (box: HTMLElement): (() => void) => {
  const mask = make('div', { class: 'mp-mask' }, box);
  document.body.append(mask);
  return () => mask.remove();
};
