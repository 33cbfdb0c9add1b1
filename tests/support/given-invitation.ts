import type { Place } from '../places';
import { actionId, type TestApp } from './app';

/** An invitation of the place's staff that nobody has used; answers its id. */
export async function givenInvitation(
  { as }: TestApp,
  { communityId, staff }: Pick<Place, 'communityId' | 'staff'>,
): Promise<string> {
  const asked = { communityId, role: 'volunteer', forName: '新人' } as const;
  const { id } = await as(staff).org.createInvitation({ ...asked, actionId: actionId() });
  return id;
}
