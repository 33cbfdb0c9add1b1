import { bridgeSetData } from './set-data';
import type { Caller, Definition } from './engine';
import { toAppEvent } from './events';
import { appSpace } from './space';

type Method = (this: unknown, ...parameters: unknown[]) => unknown;

const defined = new Set<string>();

const wrapMethod = (method: Method): Method =>
  function (this: unknown, ...parameters) {
    const answer = method.apply(this, parameters.map(toAppEvent));
    return answer === false ? undefined : answer;
  };

const wrapMethods = (members: unknown): Definition =>
  Object.fromEntries(
    Object.entries((members ?? {}) as Definition).map(([name, member]) => [
      name,
      typeof member === 'function' ? wrapMethod(member as Method) : member,
    ]),
  );

/** Tells whether a script has already called Page or Component. */
export const isDefined = (path: string): boolean => defined.has(path);

/** Registers what an app hands to Page(). */
export const definePage = (path: string, { data, behaviors, ...members }: Definition): void => {
  defined.add(path);
  const initial = JSON.parse(JSON.stringify(data ?? {})) as object;
  const mixins = behaviors ? { behaviors } : {};
  appSpace
    .component(path)
    .pageDefinition({ ...wrapMethods(members), ...mixins, data: initial })
    .register();
};

/** Drops lists that are none: Taro writes `{}` for an empty one, and WeChat takes it. */
const withLists = ({ behaviors, externalClasses, ...rest }: Definition): Definition => ({
  ...rest,
  ...(Array.isArray(behaviors) ? { behaviors: behaviors as unknown[] } : {}),
  ...(Array.isArray(externalClasses) ? { externalClasses: externalClasses as unknown[] } : {}),
});

/** Registers what an app hands to Component(). */
export const defineComponent = (path: string, definition: Definition): void => {
  defined.add(path);
  const { created: legacy, ...rest } = withLists(definition);
  const lifetimes = (definition.lifetimes ?? {}) as Record<string, Method>;
  const created = lifetimes.created ?? (legacy as Method | undefined);
  const bridged = function (this: Caller): void {
    bridgeSetData(this);
    created?.call(this);
  };
  const methods = wrapMethods(definition.methods);
  appSpace
    .component(path)
    .definition({ ...rest, methods, lifetimes: { ...lifetimes, created: bridged } })
    .register();
};

/** Registers what an app hands to Behavior(). */
export const defineBehavior = (definition: Definition): unknown =>
  appSpace
    .behavior()
    .definition({ ...definition, methods: wrapMethods(definition.methods) })
    .register();
