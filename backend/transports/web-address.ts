import { StartRefusal } from '../db/start-refusal';
import { texts } from './texts';

/** Reads the address at which the web build is found from outside; refuses what no browser would open. */
export function readWebAddress(given: string | undefined): string | undefined {
  if (!given) return undefined;
  const isWeb = URL.canParse(given) && /^https?:$/.test(new URL(given).protocol);
  if (!isWeb) throw new StartRefusal(texts.webAddressWrong(given));
  return given.replace(/\/+$/, '');
}
