import { make, textOf } from '../dom';
import { openOverlay } from '../wx/overlay';
import type { BuiltinComponent, Host } from './host';

const labelOf = (choice: unknown, key: unknown): string =>
  key && typeof choice === 'object' && choice !== null
    ? String((choice as Record<string, unknown>)[textOf(key)])
    : textOf(choice);

const wheel = (choices: unknown[], picked: unknown, key: unknown): HTMLSelectElement => {
  const select = make(
    'select',
    {},
    ...choices.map((choice, index) => make('option', { value: String(index) }, labelOf(choice, key))),
  );
  select.value = textOf(picked ?? 0);
  return select;
};

const wheelsFor = ({ data }: Host['caller']): (HTMLSelectElement | HTMLInputElement)[] => {
  const { mode = 'selector', range = [], rangeKey, value } = data;
  if (mode === 'date' || mode === 'time') return [make('input', { type: mode, value: textOf(value) })];
  const ranges = range as unknown[];
  if (mode !== 'multiSelector') return [wheel(ranges, value, rangeKey)];
  return ranges.map((choices, column) =>
    wheel(choices as unknown[], (value as unknown[] | undefined)?.[column], rangeKey),
  );
};

const pickedValue = (host: Host, wheels: (HTMLSelectElement | HTMLInputElement)[]): unknown =>
  host.caller.data.mode === 'multiSelector' ? wheels.map(({ value }) => Number(value)) : wheels[0]?.value;

const openPicker = (host: Host): void => {
  const wheels = wheelsFor(host.caller);
  const cancel = make('button', { class: 'mp-cancel' }, '取消');
  const confirm = make('button', { class: 'mp-confirm' }, '确定');
  const close = openOverlay(
    make('div', { class: 'mp-box mp-picker' }, ...wheels, make('br'), cancel, confirm),
  );
  wheels.forEach((column, index) => {
    column.onchange = () =>
      host.caller.triggerEvent('columnchange', { column: index, value: Number(column.value) });
  });
  cancel.onclick = () => {
    close();
    host.caller.triggerEvent('cancel', {});
  };
  confirm.onclick = () => {
    host.entered = pickedValue(host, wheels);
    close();
    host.caller.triggerEvent('change', { value: host.entered });
  };
};

/** WeChat's own picker, drawn with the browser's fields. */
export const picker: BuiltinComponent = {
  changed: (host, property, value) => {
    if (property === 'value') host.entered = value;
  },
  tapped: (host) => {
    if (!host.caller.data.disabled) openPicker(host);
  },
};
