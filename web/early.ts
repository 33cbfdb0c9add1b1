/**
 * Runs while the app's own files are still on their way (docs/decisions/0022): asks who is here and, where the first
 * screen is opened, for the household's home. The app takes these answers instead of asking itself.
 */
import { chosenGrant } from '../src/lib/session/chosen-grant';
import { askEarly } from '../src/lib/wire/early-answers';

interface Grant {
  id: string;
  communityId: string | null;
  householdId: string | null;
}

const isHome = /^(?:#?\/?|#\/pages\/home\/.*)$/.test(window.location.hash);

/** As Taro writes what lib/session/session.ts remembers; whatever else stands there counts as nothing. */
function chosenHere(): string | null {
  try {
    const kept = JSON.parse(localStorage.getItem('sandan.grant') ?? 'null') as { data?: unknown } | null;
    return typeof kept?.data === 'string' ? kept.data : null;
  } catch {
    return null;
  }
}

async function askFirst(): Promise<void> {
  const me = await askEarly('org.getMe', {});
  if (!isHome || !me.ok) return;
  const { grants } = (await me.json()) as { grants: Grant[] };
  const grant = chosenGrant(grants, chosenHere());
  if (!grant?.communityId || !grant.householdId) return;
  await askEarly('orders.getHome', { communityId: grant.communityId, householdId: grant.householdId });
}

askFirst().catch(() => undefined);
