// What @tarojs/components is to a rendered test: the element that the web client draws, without Taro's own machinery.
import { createElement, forwardRef, type ChangeEvent, type ReactNode } from 'react';

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
interface FieldProps {
  value?: string;
  placeholder?: string;
  onInput?: (typed: { detail: { value: string } }) => void;
  nativeProps?: object;
}

/** Taro's own field tells what was typed, and gives `nativeProps` to the field of the browser inside. */
export const Textarea = ({ value, placeholder, onInput, nativeProps }: FieldProps) => (
  <textarea
    {...{ value, placeholder, ...nativeProps }}
    onChange={({ target }: ChangeEvent<HTMLTextAreaElement>) =>
      onInput?.({ detail: { value: target.value } })
    }
  />
);
export const Image = ({ src }: { src?: string }) => <img src={src} alt="" />;
