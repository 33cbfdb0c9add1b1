import { openName, type SpokenName } from '../../../kernel/sealed-name';
import type { Secrets } from '../../../kernel/secrets';

const MOST_REMEMBERED = 50_000;
const REMEMBERED_MS = 10 * 60_000;

/** What was opened once, by what lay sealed: opening ten thousand names takes a quarter of a second, each keystroke. */
const opened = new Map<string, SpokenName>();
let idle: NodeJS.Timeout | undefined;

/** Ten minutes after the last search the names lie sealed only, again (docs/decisions/0012). */
function forgetLater(): void {
  idle ??= setTimeout(() => opened.clear(), REMEMBERED_MS).unref();
  idle.refresh();
}

/** Opens the names among which somebody is searched, in their order. */
export function openedNames(secrets: Secrets, sealed: readonly string[]): SpokenName[] {
  forgetLater();
  return sealed.map((one) => openedName(secrets, one));
}

function openedName(secrets: Secrets, sealed: string): SpokenName {
  const known = opened.get(sealed);
  if (known) return known;
  const spoken = openName(secrets, sealed);
  if (opened.size >= MOST_REMEMBERED) opened.clear();
  opened.set(sealed, spoken);
  return spoken;
}
