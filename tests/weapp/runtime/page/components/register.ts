import { builtinTags } from '../../builtin-tags';
import { kebab, textOf } from '../dom';
import { elementOf, type Caller, type CodeSpace } from '../engine';
import { button } from './button';
import { checkbox, radio, toggle } from './choices';
import { createHost, hostOf, type BuiltinComponent, type Host } from './host';
import { label } from './label';
import { navigator } from './navigator';
import { pageMeta } from './page-meta';
import { picker } from './picker';
import { picture } from './picture';
import { componentProperties } from './properties';
import { richText } from './rich-text';
import { scrollView } from './scroll-view';
import { input, textarea } from './text-field';

const behaviours: Record<string, BuiltinComponent> = {
  button,
  checkbox,
  image: picture,
  input,
  label,
  navigator,
  'page-meta': pageMeta,
  picker,
  radio,
  'rich-text': richText,
  'scroll-view': scrollView,
  switch: toggle,
  textarea,
};

const setAria = ({ element }: Host, property: string, value: unknown): void => {
  const attribute = property === 'ariaRole' ? 'role' : kebab(property);
  if (value === undefined || value === null) element.removeAttribute(attribute);
  else element.setAttribute(attribute, textOf(value));
};

const change = (caller: Caller, behaviour: BuiltinComponent, property: string, value: unknown): void => {
  const host = hostOf(elementOf(caller));
  if (host && property.startsWith('aria')) setAria(host, property, value);
  if (host) behaviour.changed?.(host, property, value);
};

const setGiven = (caller: Caller, behaviour: BuiltinComponent): void => {
  for (const property of componentProperties) {
    const value = caller.data[property];
    if (value !== undefined && value !== null) change(caller, behaviour, property, value);
  }
};

const lifetimesOf = (tag: string, behaviour: BuiltinComponent): object => ({
  created(this: Caller) {
    const host = createHost(tag, this);
    if (!behaviour.tapped) return;
    this._$.addListener('tap', ({ target }) =>
      behaviour.tapped?.(host, { target: target as Caller['_$'], viaLabel: false }),
    );
  },
  attached(this: Caller) {
    const host = hostOf(elementOf(this));
    if (!host) return;
    behaviour.attached?.(host);
    setGiven(this, behaviour);
  },
});

const observersOf = (behaviour: BuiltinComponent): object =>
  Object.fromEntries(
    componentProperties.map((property) => [
      property,
      function (this: Caller, value: unknown) {
        change(this, behaviour, property, value);
      },
    ]),
  );

const register = (space: CodeSpace, tag: string): void => {
  const behaviour = behaviours[tag] ?? {};
  const definition = {
    properties: Object.fromEntries(
      componentProperties.map((name) => [name, { type: null, value: undefined }]),
    ),
    observers: observersOf(behaviour),
    options: { dataDeepCopy: 'none', propertyPassingDeepCopy: 'none' },
    lifetimes: lifetimesOf(tag, behaviour),
  };
  space.addComponentStaticConfig(tag, { component: true });
  space.component(tag).definition(definition).register();
};

/** Registers all of WeChat's built-in components for every page and component of the app. */
export const registerBuiltins = (space: CodeSpace): void => {
  for (const tag of builtinTags) register(space, tag);
};
