import * as glassEasel from 'glass-easel';
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter';

/** The part of a glass-easel component that the runtime touches. */
export interface EngineElement {
  id: string;
  dataset: Record<string, unknown> | null;
  $$?: HTMLElement;
  getBackendElement?: () => HTMLElement | null;
  addListener: (name: string, listener: (event: EngineEvent) => void) => void;
  triggerPageLifetime: (name: string, parameters: unknown[]) => void;
}

/** What an app knows as `this` in a page or component. */
export interface Caller {
  [member: string]: unknown;
  _$: EngineElement;
  id: string;
  dataset: Record<string, unknown>;
  data: Record<string, unknown>;
  setData: (change: Record<string, unknown>, done?: () => void) => void;
  triggerEvent: (name: string, detail?: unknown, options?: object) => void;
}

/** An event as the engine delivers it, before it is copied for the app. */
export interface EngineEvent {
  type: string;
  timeStamp: number;
  target: EngineElement | Caller;
  currentTarget: EngineElement | Caller;
  detail: unknown;
  mark?: Record<string, unknown>;
  getEventName: () => string;
  getOriginalEvent?: () => unknown;
}

/** What an app hands to Page, Component or Behavior. */
export type Definition = Record<string, unknown>;

interface Registration {
  definition: (definition: Definition) => Registration;
  pageDefinition: (definition: Definition) => Registration;
  register: () => unknown;
}

/** A space of components with their templates and settings. */
export interface CodeSpace {
  addComponentStaticConfig: (path: string, config: object) => void;
  addCompiledTemplate: (path: string, template: object) => void;
  component: (path: string) => Registration;
  behavior: () => Registration;
  getComponentSpace: () => {
    setGlobalUsingComponent: (tag: string, target: unknown) => void;
    getComponentByUrl: (path: string, from: string) => unknown;
  };
}

/** A page or tab bar that can be put into the document. */
export interface EngineRoot {
  get: () => Caller;
  getComponent: () => EngineElement;
  attach: (parent: HTMLElement, placeholder: HTMLElement) => void;
  release: () => void;
}

interface Environment {
  getGlobalCodeSpace: () => CodeSpace;
  createCodeSpace: (id: string, isMain: boolean) => CodeSpace;
  associateBackend: (context: unknown) => {
    createRoot: (tag: string, space: CodeSpace, path: string) => EngineRoot;
  };
}

type ListenerSetter = (this: unknown, element: unknown, type: string, ...rest: unknown[]) => void;

/** The browser window as a place the engine draws into. */
export interface BackendContext {
  document: {
    createElement: (tag: string) => unknown;
    createTextNode: (text: string) => unknown;
    createDocumentFragment: () => unknown;
  };
  setListenerStats: ListenerSetter;
  onEvent: (listener: (target: unknown, type: string, detail: unknown, options: object) => unknown) => void;
}

interface DispatchedEvent {
  getEventBubbleStatus: () => unknown;
}

interface Engine {
  globalOptions: { throwGlobalError: boolean };
  addGlobalErrorListener: (listener: (cause: unknown, where?: { type?: string }) => void) => void;
  addGlobalWarningListener: (listener: (message: unknown) => boolean) => void;
  CurrentWindowBackendContext: new () => BackendContext;
  Event: (new (type: string, detail: unknown, options: object) => DispatchedEvent) & {
    dispatchEvent: (target: unknown, event: DispatchedEvent) => void;
  };
}

/** glass-easel, WeChat's own component engine, seen through the few types used here. */
export const engine = glassEasel as unknown as Engine;

/** Makes one mini-program environment of the adapter. */
export const createEnvironment = (): Environment => new MiniProgramEnv() as unknown as Environment;

/** Gives the DOM element that stands for a component. */
export const elementOf = (component: EngineElement | Caller): HTMLElement | undefined => {
  const node = '_$' in component ? component._$ : component;
  return node.$$ ?? node.getBackendElement?.() ?? undefined;
};
