import type { Audience, AudienceTerm } from '@/contract/audience';
import type { Context } from '../../../kernel/context';
import { ownDoorsAt } from './own-doors';

interface Place {
  communityId: string;
  entranceId: string;
}

/** An audience without the doors that the caller is not in charge of: those of the entrance's building alone stay. */
export async function cutToOwn(ctx: Context, place: Place, { anyOf, except }: Audience): Promise<Audience> {
  const { buildingId, entranceIds } = await ownDoorsAt(ctx, place);
  const own: AudienceTerm[] = [{ by: 'building', buildingIds: [buildingId] }];
  if (entranceIds) own.push({ by: 'entrance', entranceIds });
  const lists = anyOf.length > 0 ? anyOf : [[]];
  return { anyOf: lists.map((terms) => [...terms, ...own]), except };
}
