import { markElement, textOf } from '../dom';
import type { BuiltinComponent, Host } from './host';

const reportScroll = ({ element, caller }: Host): void =>
  caller.triggerEvent('scroll', {
    scrollTop: element.scrollTop,
    scrollLeft: element.scrollLeft,
    scrollHeight: element.scrollHeight,
    scrollWidth: element.scrollWidth,
    deltaX: 0,
    deltaY: 0,
  });

const isAtEnd = ({ element, caller }: Host): boolean =>
  element.scrollHeight - element.scrollTop - element.clientHeight <= Number(caller.data.lowerThreshold ?? 50);

const isNumber = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

const setters: Record<string, (element: HTMLElement, value: unknown) => void> = {
  scrollX: (element, value) => markElement(element, 'x', Boolean(value)),
  scrollY: (element, value) => markElement(element, 'y', Boolean(value)),
  scrollTop: (element, value) => isNumber(value) && (element.scrollTop = Number(value)),
  scrollLeft: (element, value) => isNumber(value) && (element.scrollLeft = Number(value)),
  scrollIntoView: (element, value) =>
    value && element.querySelector(`#${CSS.escape(textOf(value))}`)?.scrollIntoView(),
};

/** An area that scrolls in itself and tells when its end is near. */
export const scrollView: BuiltinComponent = {
  attached: (host) => {
    let wasAtEnd = false;
    host.element.addEventListener('scroll', () => {
      reportScroll(host);
      const atEnd = isAtEnd(host);
      if (atEnd && !wasAtEnd) host.caller.triggerEvent('scrolltolower', {});
      wasAtEnd = atEnd;
    });
  },
  changed: ({ element }, property, value) => setters[property]?.(element, value),
};
