import { texts } from './texts';

/** `weak` works, but not as it should for good; `wrong` must be mended. */
export type Health = 'ok' | 'weak' | 'wrong';

/** What one check found, and what to do about it. */
export interface Finding {
  name: keyof typeof texts.names;
  health: Health;
  is: string;
  todo?: string;
}

type Found = (name: Finding['name'], is: string, todo?: string) => Finding;

const found =
  (health: Health): Found =>
  (name, is, todo) => ({ name, health, is, ...(todo ? { todo } : {}) });

export const ok = found('ok');
export const weak = found('weak');
export const wrong = found('wrong');

/** One line for the person at the terminal. */
export const inWords = ({ name, health, is, todo }: Finding): string =>
  texts.line(texts.marks[health], texts.names[name], is, todo);
