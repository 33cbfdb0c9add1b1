const FIELD = /\{\{([^{}]*)\}\}/u;
const EVERY_FIELD = /\{\{([^{}]*)\}\}/gu;

/** The first field of a text that nobody has filled in; null when there is none. */
export const emptyField = (text: string): string | null => FIELD.exec(text)?.[1] ?? null;

/** The ids of the fields in a text, each once, in their order. */
export const fieldsIn = (text: string): string[] => [
  ...new Set((text.match(EVERY_FIELD) ?? []).map((field) => field.slice(2, -2))),
];

/** A text with what was filled in; what is still empty stays as it is. */
export const fillFields = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(EVERY_FIELD, (whole, id: string) => {
    const value = values[id]?.trim() ?? '';
    return value === '' ? whole : value;
  });
