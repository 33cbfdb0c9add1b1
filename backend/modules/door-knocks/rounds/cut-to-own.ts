import type { Audience, AudienceTerm } from '@/contract/audience';
import type { Context } from '../../../kernel/context';
import { ownEntranceIds } from '../../../kernel/own-entrances';
import { findPath } from '../../../kernel/places';
import { Refusal } from '../../../kernel/refusal';

interface Place {
  communityId: string;
  entranceId: string;
}

/** An audience without the doors that the caller is not in charge of: those of the entrance's building alone stay. */
export async function cutToOwn(
  ctx: Context,
  { communityId, entranceId }: Place,
  { anyOf, except }: Audience,
): Promise<Audience> {
  const path = await findPath(ctx.db, { communityId, entranceId });
  if (!path?.buildingId) throw new Refusal('NOT_FOUND');
  const entranceIds = ownEntranceIds(ctx, path);
  const own: AudienceTerm[] = [{ by: 'building', buildingIds: [path.buildingId] }];
  if (entranceIds) own.push({ by: 'entrance', entranceIds });
  const lists = anyOf.length > 0 ? anyOf : [[]];
  return { anyOf: lists.map((terms) => [...terms, ...own]), except };
}
