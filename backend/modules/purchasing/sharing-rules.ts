import type { Sharing, SharingRule } from '@/contract/sharing';
import { seedOfProduct, SEEDS } from '@/domain/shortage/lottery';
import type { ChosenRule } from '@/domain/shortage/row-of-hands';
import { sql } from 'kysely';
import { randomInt } from 'node:crypto';
import type { Database } from '../../db/database';
import { newId } from '../../kernel/ids';

/** For what a rule is chosen: one product of a wave, a whole wave, or (both null) every wave from now on. */
export interface Scope {
  communityId: string;
  waveId: string | null;
  productId: string | null;
}

interface Choice {
  waveId: string | null;
  productId: string | null;
  rule: SharingRule;
}

/** What was chosen for a wave, for products of it and for all waves, and the seed that was drawn for it. */
export interface Choices {
  choices: readonly Choice[];
  waveSeed: number | null;
}

export async function choicesOf(db: Database, communityId: string, waveId: string | null): Promise<Choices> {
  const { rows } = await sql<Choice>`
    select wave_id, product_id, rule from sharing_rules
     where community_id = ${communityId} and (wave_id is null or wave_id = ${waveId}) limit 1000`.execute(db);
  const { rows: drawn } = await sql<{ seed: number }>`
    select seed from wave_lotteries where community_id = ${communityId} and wave_id = ${waveId}`.execute(db);
  return { choices: rows, waveSeed: drawn[0]?.seed ?? null };
}

/** The rule of all waves or of a wave, when one was chosen. */
export const ruleOf = ({ choices }: Choices, whose: 'community' | 'wave'): SharingRule | null =>
  choices.find(({ waveId, productId }) => productId === null && (waveId === null) === (whose === 'community'))
    ?.rule ?? null;

/** What holds for a product of the wave, or for the wave (productId null): the nearest choice, else order of ordering. */
export function holding(all: Choices, productId: string | null): Omit<Sharing, 'isFixed'> {
  const ofProduct = all.choices.find((choice) => productId !== null && choice.productId === productId)?.rule;
  const [ofWave, ofCommunity] = [ruleOf(all, 'wave'), ruleOf(all, 'community')];
  const rule = ofProduct ?? ofWave ?? ofCommunity ?? 'inOrderOfOrdering';
  const from = ofProduct ? 'product' : ofWave ? 'wave' : ofCommunity ? 'community' : 'nobody';
  return { rule, seed: rule === 'lottery' ? seedFor(all, productId) : null, from };
}

const seedFor = ({ waveSeed }: Choices, productId: string | null): number | null =>
  waveSeed === null || productId === null ? waveSeed : seedOfProduct(waveSeed, productId);

/** The same as a split takes it; a lottery without a seed is none. */
export function ruleFor(all: Choices, productId: string): ChosenRule {
  const { rule, seed } = holding(all, productId);
  return rule === 'lottery' && seed === null ? { rule: 'equalShare', seed: null } : { rule, seed };
}

interface Chosen {
  at: Date;
  by: string;
}

/** Writes a choice down in the place of the one before. */
export const choose = (
  db: Database,
  { communityId, waveId, productId }: Scope,
  rule: SharingRule,
  { at, by }: Chosen,
) =>
  sql`insert into sharing_rules (community_id, id, wave_id, product_id, rule, chosen_at, chosen_by)
      values (${communityId}, ${newId()}, ${waveId}, ${productId}, ${rule}, ${at}, ${by})
      on conflict (community_id, wave_id, product_id) do update
         set rule = excluded.rule, chosen_at = excluded.chosen_at, chosen_by = excluded.chosen_by`.execute(
    db,
  );

/** Takes a choice away: the next wider one holds. */
export const forget = (db: Database, { communityId, waveId, productId }: Scope) =>
  sql`delete from sharing_rules
       where community_id = ${communityId} and wave_id is not distinct from ${waveId}
         and product_id is not distinct from ${productId}`.execute(db);

/** Draws the seed of a wave; one that was drawn before stays, whoever chooses the lottery again. */
export const drawSeed = (db: Database, communityId: string, waveId: string, { at, by }: Chosen) =>
  sql`insert into wave_lotteries (community_id, wave_id, seed, drawn_at, drawn_by)
      values (${communityId}, ${waveId}, ${randomInt(SEEDS)}, ${at}, ${by})
      on conflict (community_id, wave_id) do nothing`.execute(db);

/** From the first purchase of a wave on it keeps the rule that holds then, whatever is chosen for later waves. */
export async function keepRule(
  db: Database,
  communityId: string,
  waveId: string,
  chosen: Chosen,
): Promise<void> {
  const all = await choicesOf(db, communityId, waveId);
  if (ruleOf(all, 'wave') === null) {
    await choose(db, { communityId, waveId, productId: null }, holding(all, null).rule, chosen);
  }
  if (holding(all, null).rule === 'lottery') await drawSeed(db, communityId, waveId, chosen);
}
