type TextOf<T> = { [K in keyof T]: T[K] extends string ? K : never }[keyof T];

/** Binds the texts of a form to its fields: `field('name')` is what was typed so far, and where the typing goes. */
export const textFields =
  <T extends object>(typed: T, change: (part: Partial<T>) => void) =>
  (name: TextOf<T>) => ({
    // TextOf has picked the texts.
    value: typed[name] as string,
    onChange: (text: string) => change({ [name]: text } as unknown as Partial<T>),
  });
