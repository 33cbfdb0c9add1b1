/** Types into the field of this name, as a person does: React hears it by the field's own setter. */
export function typeInto(root: HTMLElement, label: string, text: string): void {
  const field = root.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[aria-label="${label}"]`);
  if (!field) throw new Error(`no field is called '${label}'`);
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set;
  setter?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** What stands in the field of this name; undefined where there is none. */
export const fieldOf = (root: HTMLElement, label: string): string | undefined =>
  root.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[aria-label="${label}"]`)?.value;
