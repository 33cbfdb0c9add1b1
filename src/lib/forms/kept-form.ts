const isWeb = process.env.TARO_ENV === 'h5';
const prefix = 'sandan.form.';

/**
 * What was typed on a page, over a reload of it: the web's tab keeps it and forgets it when it is closed. WeChat does
 * not load a page anew; nothing is written there.
 */
export const keptForm = {
  /** What was kept, as far as it was; the page lays it over an empty form. */
  read: <T extends object>(key: string): Partial<T> => {
    const kept = isWeb ? window.sessionStorage.getItem(prefix + key) : null;
    // Written by this object, in this tab.
    return kept === null ? {} : (JSON.parse(kept) as Partial<T>);
  },
  write: (key: string, form: object): void => {
    if (isWeb) window.sessionStorage.setItem(prefix + key, JSON.stringify(form));
  },
  drop: (key: string): void => {
    if (isWeb) window.sessionStorage.removeItem(prefix + key);
  },
};
