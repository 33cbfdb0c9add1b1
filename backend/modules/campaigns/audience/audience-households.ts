import type { Audience, AudienceTerm } from '@/contract/audience';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { termHouseholds, type Asking } from './term-households';

/** A household of an audience as it stands when it is asked. */
export interface AudienceHousehold {
  householdId: string;
  entranceId: string;
  isVacant: boolean;
}

/**
 * The households of an audience now, each once, vacant ones too (docs/decisions/0041): whoever satisfies all terms of one
 * of the lists (no list: everybody), without those whom a term of `except` names.
 */
export const audienceHouseholds = async (
  ctx: Asking,
  communityId: string,
  audience: Audience,
): Promise<AudienceHousehold[]> =>
  audienceAmong(ctx, communityId, { audience, everybody: await listEverybody(ctx.db, communityId) });

/** Those of some households whom an audience names now. */
export async function audienceAmong<Household extends { householdId: string }>(
  ctx: Asking,
  communityId: string,
  { audience: { anyOf, except }, everybody }: { audience: Audience; everybody: readonly Household[] },
): Promise<Household[]> {
  const lists = await inSequence(anyOf, (terms) => allOf(ctx, communityId, terms));
  const out = await inSequence(except, (term) => termHouseholds(ctx, communityId, term));
  const isIn = (id: string) => lists.length === 0 || lists.some((list) => list.has(id));
  return everybody.filter(({ householdId: id }) => isIn(id) && !out.some((set) => set.has(id)));
}

async function allOf(ctx: Asking, communityId: string, terms: readonly AudienceTerm[]): Promise<Set<string>> {
  const [first = new Set<string>(), ...others] = await inSequence(terms, (term) =>
    termHouseholds(ctx, communityId, term),
  );
  return new Set([...first].filter((id) => others.every((set) => set.has(id))));
}

/** One after the other: they share the call's one connection. */
async function inSequence<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

async function listEverybody(db: Database, communityId: string): Promise<AudienceHousehold[]> {
  const { rows } = await sql<AudienceHousehold>`
    select h.id as household_id, h.entrance_id, h.is_vacant from households h
     where h.community_id = ${communityId} and h.ended_at is null`.execute(db);
  return rows;
}
