import { readAccount } from '../session/signed-in-account';
import { now } from './clock';
import { phoneStore } from './phone-store';

const DAY_MS = 24 * 3_600_000;

/** What the phone keeps of things that are typed and not saved yet. */
export interface KeptTyping<T> {
  /** What was typed of one of them, if that was within the last day. */
  read(code: string): T | null;
  /** Survives a reload and a phone that goes out. */
  keep(code: string, typed: T): void;
  drop(code: string): void;
  /** The codes of those that were begun here and not saved; those of former days are put away. */
  list(): string[];
}

/** Of one kind ('sheet'); what one person has typed is not for the next who signs in here. */
export function keptTyping<T extends object>(kind: string): KeptTyping<T> {
  const keysOfMine = () => `${kind}.${readAccount() ?? ''}.`;
  const keyOf = (code: string) => keysOfMine() + code;
  const isFresh = ({ keptAt }: { keptAt: string }) => Date.parse(now()) - Date.parse(keptAt) < DAY_MS;
  const read = (code: string): T | null => {
    // Written by `keep`.
    const kept = phoneStore.read(keyOf(code)) as (T & { keptAt: string }) | undefined;
    return kept && isFresh(kept) ? kept : null;
  };
  const drop = (code: string): void => phoneStore.remove(keyOf(code));
  return {
    read,
    drop,
    keep: (code, typed) => phoneStore.write(keyOf(code), { ...typed, keptAt: now() }),
    list: () => {
      const mine = keysOfMine();
      const codes = phoneStore
        .keys()
        .flatMap((key) => (key.startsWith(mine) ? [key.slice(mine.length)] : []));
      const begun = codes.filter((code) => read(code));
      for (const code of codes) if (!begun.includes(code)) drop(code);
      return begun;
    },
  };
}
