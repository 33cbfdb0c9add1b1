import { elementOf, type Caller, type EngineElement } from '../engine';

/** A built-in component in the page, as our own code for it sees it. */
export interface Host {
  tag: string;
  element: HTMLElement;
  caller: Caller;
  /** The real form field inside, for input and textarea. */
  field?: HTMLInputElement | HTMLTextAreaElement;
  /** What a person has entered or picked last, before the app has set it back. */
  entered?: unknown;
}

/** A tap on a built-in component. */
export interface Tap {
  target?: EngineElement;
  viaLabel: boolean;
}

/** What our own code for one kind of built-in component does; all parts may be missing. */
export interface BuiltinComponent {
  attached?: (host: Host) => void;
  changed?: (host: Host, property: string, value: unknown) => void;
  tapped?: (host: Host, tap: Tap) => void;
}

const hosts = new WeakMap<Element, Host>();

/** Remembers a component by its element when it is made. */
export const createHost = (tag: string, caller: Caller): Host => {
  const element = elementOf(caller);
  if (!element) throw new Error(`<${tag}> has no element`);
  const host: Host = { tag, element, caller };
  hosts.set(element, host);
  return host;
};

/** Finds the component that an element stands for. */
export const hostOf = (element: Element | null | undefined): Host | undefined =>
  element ? hosts.get(element) : undefined;

/** Finds the nearest component of a kind around another. */
export const closestHost = (host: Host, tag: string): Host | undefined =>
  hostOf(host.element.closest(`wx-${tag}`));

/** Lists the components of some kinds inside another. */
export const hostsInside = (host: Host, ...tags: string[]): Host[] =>
  [...host.element.querySelectorAll(tags.map((tag) => `wx-${tag}`).join(','))]
    .map(hostOf)
    .filter((inner) => inner !== undefined);
