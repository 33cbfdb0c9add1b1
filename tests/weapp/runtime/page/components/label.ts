import { textOf } from '../dom';
import { elementOf } from '../engine';
import { topPage } from '../page-stack';
import { button } from './button';
import { checkbox, radio, toggle } from './choices';
import { hostOf, type BuiltinComponent, type Host } from './host';

const labelled = 'wx-checkbox,wx-radio,wx-switch,wx-button,wx-input,wx-textarea';
const tappable: Record<string, BuiltinComponent> = { button, checkbox, radio, switch: toggle };

const targetOf = (label: Host): Host | undefined => {
  const id = label.caller.data.for;
  const found = id
    ? topPage()?.element.querySelector(`#${CSS.escape(textOf(id))}`)
    : label.element.querySelector(labelled);
  return hostOf(found);
};

/** Hands a tap on a label on to its field. */
export const label: BuiltinComponent = {
  tapped: (host, { target, viaLabel }) => {
    const field = targetOf(host);
    if (!field || viaLabel || (target && elementOf(target) === field.element)) return;
    if (field.field) return field.field.focus();
    tappable[field.tag]?.tapped?.(field, { viaLabel: true });
  },
};
