// What @tarojs/components is to a rendered test: the element that the web client draws, without Taro's own machinery.
import { createElement, forwardRef, type ReactNode } from 'react';

interface Props {
  children?: ReactNode;
  ariaLabel?: string;
  ariaRole?: string;
  ariaSort?: string;
  [name: string]: unknown;
}

/** Only what a browser knows goes through; `aria…` of Taro is `aria-…` there. */
const asElement = (tag: string) =>
  forwardRef<unknown, Props>(function Element(given: Props, ref) {
    const { children, ariaLabel, ariaRole, ariaSort, ...rest } = given;
    const props = Object.fromEntries(Object.entries(rest).filter(([name]) => name !== 'hoverClass'));
    const named = { 'aria-label': ariaLabel, 'aria-sort': ariaSort, ...(ariaRole ? { role: ariaRole } : {}) };
    return createElement(tag, { ...props, ...named, ref }, children);
  });

export const View = asElement('div');
export const Text = asElement('span');
export const Button = asElement('button');
export const Picker = asElement('div');
export const Image = ({ src }: { src?: string }) => <img src={src} alt="" />;
