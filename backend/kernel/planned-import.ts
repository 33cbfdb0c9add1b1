import type { RefusalCode } from '@/contract/errors';
import type { Context } from './context';
import { Refusal } from './refusal';

/** What planning takes of a call; a command at the terminal can give it too. */
type Planning = Pick<Context, 'db' | 'secrets'>;

/** An import that is shown before it is done, so that what somebody confirms is what they have seen. */
export interface PlannedImport<At, Plan> {
  /** What is imported: part of the name of a plan. */
  kind: string;
  /** Said when another change has come between showing and confirming. */
  overtaken: RefusalCode;
  /** Lets whatever else changes the same things wait until this import is done, or refuses. */
  hold: (ctx: Planning, at: At) => Promise<unknown>;
  /** Compares what was read with what is there now. */
  make: (ctx: Planning, at: At) => Promise<Plan>;
  /** Refuses to confirm what has nothing to do: said before anything else of it. */
  refuseIdle?: (plan: Plan) => void;
  /** Exactly what the plan would write, and what of the present it rests on: it has another name when either differs. */
  deeds: (plan: Plan) => unknown;
}

/** What confirming would do now, and the name by which it is confirmed. */
export async function showPlan<At, Plan>(
  one: PlannedImport<At, Plan>,
  ctx: Planning,
  at: At,
): Promise<{ plan: Plan; name: string }> {
  const plan = await one.make(ctx, at);
  return { plan, name: ctx.secrets.lookUpHash(one.kind, JSON.stringify(one.deeds(plan))) };
}

/**
 * The plan that was shown, made anew while nothing else can change: to be carried out in this transaction. `seen` is its
 * name; null for whoever shows and does in one. Refuses with `overtaken`, and what has nothing to do.
 */
export async function confirmPlan<At, Plan>(
  one: PlannedImport<At, Plan>,
  ctx: Planning,
  at: At,
  seen: string | null,
): Promise<Plan> {
  await one.hold(ctx, at);
  const { plan, name } = await showPlan(one, ctx, at);
  one.refuseIdle?.(plan);
  if (seen !== null && seen !== name) throw new Refusal(one.overtaken);
  return plan;
}
