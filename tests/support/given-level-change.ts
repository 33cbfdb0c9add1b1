import { actionId, type TestApp } from './app';

/** A change of level of one building that comes into force in a week; the level stays what it is. */
export async function givenLevelChange(
  { as, clock }: TestApp,
  { communityId, buildingId, staff }: { communityId: string; buildingId: string; staff: string },
): Promise<string> {
  const startsAt = new Date(clock.now.getTime() + 7 * 24 * 3_600_000).toISOString();
  const wish = { communityId, buildingIds: [buildingId], startsAt, actionId: actionId() };
  await as(staff).households.setControlLevel({ ...wish, level: 'lockdown' });
  const { rows } = await as(staff).households.listControlLevels({ communityId, buildingId });
  return rows[0]?.id ?? '';
}
