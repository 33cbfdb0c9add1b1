import { elementOf, type Caller, type EngineElement, type EngineEvent } from './engine';

const lastTap = { at: 0 };

/** Tells whether the app acts on a finger's tap of just now, which some apis demand. */
export const isWithinTap = (): boolean => Date.now() - lastTap.at < 2000;

interface Point {
  identifier?: number;
  pageX: number;
  pageY: number;
  clientX: number;
  clientY: number;
}

/** Describes a component as WeChat does in an event: a plain copy, no live object. */
export const describeTarget = (component: EngineElement | Caller): object => {
  const node = '_$' in component ? component._$ : component;
  const element = elementOf(node);
  return {
    id: node.id,
    dataset: JSON.parse(JSON.stringify(node.dataset ?? {})) as object,
    offsetLeft: element?.offsetLeft ?? 0,
    offsetTop: element?.offsetTop ?? 0,
  };
};

const copyPoint = ({ identifier = 0, pageX, pageY, clientX, clientY }: Point): Point => ({
  identifier,
  pageX,
  pageY,
  clientX,
  clientY,
});

const pointsOf = (event: EngineEvent): object => {
  const original = (event.getOriginalEvent?.() ?? {}) as Partial<
    Record<'touches' | 'changedTouches', Iterable<Point>>
  >;
  const changed = original.changedTouches ? [...original.changedTouches] : [original as unknown as Point];
  return { touches: [...(original.touches ?? [])].map(copyPoint), changedTouches: changed.map(copyPoint) };
};

const isEngineEvent = (argument: unknown): argument is EngineEvent =>
  typeof argument === 'object' &&
  argument !== null &&
  'currentTarget' in argument &&
  typeof (argument as EngineEvent).getEventName === 'function';

/** Copies an engine event into the plain object an app gets in WeChat; leaves any other argument alone. */
export const toAppEvent = (argument: unknown): unknown => {
  if (!isEngineEvent(argument)) return argument;
  if (argument.type === 'tap') lastTap.at = Date.now();
  const isTouch = /^(touch|longpress|tap$)/.test(argument.type);
  return {
    type: argument.type,
    timeStamp: argument.timeStamp,
    target: describeTarget(argument.target),
    currentTarget: describeTarget(argument.currentTarget),
    mark: argument.mark ?? {},
    detail: isTouch && argument.type !== 'tap' ? {} : (argument.detail ?? {}),
    ...(isTouch ? pointsOf(argument) : {}),
  };
};
