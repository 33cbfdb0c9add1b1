import { builtinTags } from '../../builtin-tags';
import { kebab } from '../dom';
import type { Caller, CodeSpace } from '../engine';
import { button } from './button';
import { checkbox, radio, toggle } from './choices';
import { createHost, hostOf, type BuiltinComponent } from './host';
import { elementOf } from '../engine';
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

const change = (caller: Caller, behaviour: BuiltinComponent, property: string, value: unknown): void => {
  const host = hostOf(elementOf(caller));
  if (!host || value === undefined) return;
  if (property.startsWith('aria'))
    host.element.setAttribute(kebab(property).replace('aria-role', 'role'), String(value));
  behaviour.changed?.(host, property, value);
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
    for (const property of componentProperties) change(this, behaviour, property, this.data[property]);
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
