import { textOf } from '../dom';
import type { BuiltinComponent, Host } from './host';

const keyboards: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text', tel: 'tel' };

/** WeChat cuts a field at this length unless the app says otherwise. */
const usualMaxLength = 140;

type Field = HTMLInputElement | HTMLTextAreaElement;

const detailOf = (field: Field): object => ({
  value: field.value,
  cursor: field.selectionStart ?? field.value.length,
  keyCode: 0,
});

const report = (host: Host, field: Field, name: string): void =>
  host.caller.triggerEvent(name, detailOf(field), { bubbles: false });

const listen = (host: Host, field: Field): void => {
  field.addEventListener('input', (event) => {
    event.stopPropagation();
    host.entered = field.value;
    report(host, field, 'input');
  });
  field.addEventListener('change', (event) => event.stopPropagation());
  field.addEventListener('focus', () => host.caller.triggerEvent('focus', { value: field.value, height: 0 }));
  field.addEventListener('blur', () => report(host, field, 'blur'));
  field.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Enter' && field instanceof HTMLInputElement)
      report(host, field, 'confirm');
  });
};

const setValue = (host: Host, field: Field, value: unknown): void => {
  const text = textOf(value);
  if (field.value !== text) field.value = text;
  host.entered = text;
};

const setMaxLength = (field: Field, limit: unknown): void => {
  const most = typeof limit === 'number' || typeof limit === 'string' ? Number(limit) : usualMaxLength;
  if (most >= 0) field.maxLength = most;
  else field.removeAttribute('maxlength');
};

const setters: Record<string, (host: Host, field: Field, value: unknown) => void> = {
  value: setValue,
  placeholder: (_, field, value) => (field.placeholder = textOf(value)),
  maxlength: (_, field, value) => setMaxLength(field, value),
  disabled: (_, field, value) => (field.disabled = Boolean(value)),
  focus: (_, field, value) => (value ? field.focus() : undefined),
  type: (_, field, value) => (field.inputMode = keyboards[String(value)] ?? 'text'),
  password: (_, field, value) =>
    field instanceof HTMLInputElement ? (field.type = value ? 'password' : 'text') : undefined,
};

const textField = (tag: 'input' | 'textarea'): BuiltinComponent => ({
  attached: (host) => {
    const field = document.createElement(tag);
    host.field = field;
    host.element.append(field);
    setMaxLength(field, undefined);
    listen(host, field);
  },
  changed: (host, property, value) => {
    if (host.field) setters[property]?.(host, host.field, value);
  },
});

/** One line of text that a person types. */
export const input = textField('input');

/** Several lines of text that a person types. */
export const textarea = textField('textarea');
