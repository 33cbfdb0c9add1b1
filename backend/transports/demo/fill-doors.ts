import { COMMUNITY_ID, demoPeople } from '../../demo';
import type { App } from '../../kernel/app-parts';
import { actAs } from './demo-hands';

const communityId = COMMUNITY_ID;
/** From the numbers that demos may show: 19900000201 of the first captain, and so on. */
const FIRST_PHONE = 19_900_000_201;

/** What hangs in the halls and what the captains let be called: a newcomer of the demo finds a way in. */
export async function fillDoors(app: App): Promise<void> {
  await actAs(app, 'lin', 'joining.makeCodes', { communityId });
  const captains = demoPeople.filter(({ roles }) => roles.some(({ role }) => role === 'captain'));
  for (const [index, { key, roles }] of captains.entries()) {
    const entranceId = roles[0]?.place.entranceId;
    const phone = String(FIRST_PHONE + index);
    await actAs(app, key, 'org.setCaptainPhone', { communityId, entranceId, phone });
  }
}
