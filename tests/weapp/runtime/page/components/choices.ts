import { markElement } from '../dom';
import { tickedValues } from './form-values';
import { closestHost, hostsInside, type BuiltinComponent, type Host } from './host';

const showChecked: BuiltinComponent['changed'] = ({ element }, property, value) => {
  if (property === 'checked') markElement(element, 'checked', Boolean(value));
};

const setChecked = (host: Host, checked: boolean): void => host.caller.setData({ checked });

/** A switch that is on or off. */
export const toggle: BuiltinComponent = {
  changed: showChecked,
  tapped: (host) => {
    if (host.caller.data.disabled) return;
    setChecked(host, !host.caller.data.checked);
    host.caller.triggerEvent('change', { value: host.caller.data.checked });
  },
};

/** One box to tick; its group tells the app. */
export const checkbox: BuiltinComponent = {
  changed: showChecked,
  tapped: (host) => {
    if (host.caller.data.disabled) return;
    setChecked(host, !host.caller.data.checked);
    const group = closestHost(host, 'checkbox-group');
    group?.caller.triggerEvent('change', { value: tickedValues(group) });
  },
};

/** One choice among several; choosing it lets go of the others. */
export const radio: BuiltinComponent = {
  changed: showChecked,
  tapped: (host) => {
    if (host.caller.data.disabled || host.caller.data.checked) return;
    const group = closestHost(host, 'radio-group');
    for (const other of group ? hostsInside(group, 'radio') : [])
      if (other !== host) setChecked(other, false);
    setChecked(host, true);
    group?.caller.triggerEvent('change', { value: host.caller.data.value });
  },
};
