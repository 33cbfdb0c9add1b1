// What @tarojs/components is to a rendered test: the element that the web client draws, without Taro's own machinery.
import { createElement, forwardRef, type ReactNode } from 'react';

interface Props {
  children?: ReactNode;
  [name: string]: unknown;
}

/** `ariaLabel` of Taro is `aria-label` to a browser; how a pressed view looks in WeChat is nothing there. */
function asBrowserKnows([name, value]: [string, unknown]): [string, unknown][] {
  if (name === 'hoverClass') return [];
  if (name === 'ariaRole') return [['role', value]];
  return [[name.replace(/^aria([A-Z])/, (_, first: string) => `aria-${first.toLowerCase()}`), value]];
}

const asElement = (tag: string) =>
  forwardRef<unknown, Props>(function Element({ children, ...props }: Props, ref) {
    const known = Object.fromEntries(Object.entries(props).flatMap(asBrowserKnows));
    return createElement(tag, { ...known, ref }, children);
  });

export const View = asElement('div');
export const Text = asElement('span');
export const Button = asElement('button');
export const Picker = asElement('div');
export const Image = ({ src }: { src?: string }) => <img src={src} alt="" />;
