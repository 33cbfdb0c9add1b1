import type { Audience, AudienceTerm } from '@/contract/audience';

/** What was so at one moment: an order that comes, a door that is reached elsewhere, make it untrue by the hour. */
const isOfTheMoment = ({ by }: AudienceTerm): boolean => by === 'noOrder' || by === 'openIn';

/**
 * What of an audience is asked again while its campaign lives: where somebody lives, who they are. Lists with a condition
 * of the moment name whom they named at opening, and so does an audience that leaves out by one; null: nothing is asked.
 */
export function standingPart({ anyOf, except }: Audience): Audience | null {
  if (except.some(isOfTheMoment)) return null;
  const lists = anyOf.filter((terms) => !terms.some(isOfTheMoment));
  return anyOf.length > 0 && lists.length === 0 ? null : { anyOf: lists, except };
}
