import type { writeNotice as procedure } from '@/contract/notices';
import { emptyField } from '@/domain/notice-template';
import type { Context } from '../../../kernel/context';
import { afterPreparing, type Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { audienceHouseholds } from '../../campaigns/public';
import * as notices from '../notices';
import { checkText, type TextCheck } from './check-text';
import { decideAlone } from './decide';
import { goOut } from './go-out';
import { holdLive } from './hold-live';
import { refuseOverlap } from './refuse-overlap';
import { textHash } from './text-hash';
import { withCorrected } from './with-corrected';

type Input = Parameters<Handler<typeof procedure>>[1];

/** A notice of staff's. */
export const writeNotice = afterPreparing<typeof procedure, TextCheck>(checkText, writeOver);

/** What a notice is written with, whoever writes it. */
export type Writing = Input;

/**
 * Writes a notice; it goes out at its hour, or waits for a second person. Refuses, with nothing half-done: a text with an
 * empty field, an audience that is empty or another than counted, the same text to some of the same households, times in
 * the past, a correction of what is not live, words that WeChat does not let pass.
 */
export async function writeOver(
  ctx: Context,
  input: Writing,
  text: TextCheck,
): ReturnType<Handler<typeof procedure>> {
  const { communityId, noticeId } = input;
  const written = writtenOf(ctx, input);
  await refuseFaults(ctx, communityId, { written, input });
  const decision = decideAlone(ctx, { ...input, kind: input.facts.kind, text });
  await notices.insert(ctx.db, communityId, { ...written, ...decision });
  const cells = decision.state === 'approved' ? await goOut(ctx, communityId, written) : 0;
  return { noticeId, state: decision.state, cells };
}

const writtenOf = (ctx: Context, input: Input): notices.Written => ({
  id: input.noticeId,
  ...{ facts: input.facts, title: input.title, body: input.body, pictureIds: input.pictureIds },
  ...{ isUrgent: input.isUrgent, closes: input.closes, counted: input.counted, ways: input.ways },
  audience: withCorrected(input.audience, input.correctsId),
  sendAt: input.sendAt === null ? ctx.now : new Date(input.sendAt),
  expiresAt: new Date(input.expiresAt),
  relayAfterMinutes: input.relayAfterMinutes,
  ...{ isExercise: input.isExercise, correctsId: input.correctsId },
  textHash: textHash(input),
  writtenBy: ctx.actor.accountId,
  writtenAt: ctx.now,
});

async function refuseFaults(
  ctx: Context,
  communityId: string,
  { written, input }: { written: notices.Written; input: Input },
): Promise<void> {
  const field = emptyField(`${written.title}\n${written.body}`);
  if (field) throw new Refusal('NOTICE_FIELD_EMPTY', { field });
  if (written.sendAt < ctx.now) throw new Refusal('DEADLINE_PASSED');
  if (written.expiresAt <= written.sendAt) throw new Refusal('NOTICE_EXPIRES_EARLY');
  await refuseCorrection(ctx, communityId, written);
  await refuseAudience(ctx, communityId, { written, overlapsWith: input.overlapsWith });
}

/** What is put right is struck through at once: by what goes out at once, and a drill only by a drill. */
async function refuseCorrection(ctx: Context, communityId: string, written: notices.Written): Promise<void> {
  if (written.correctsId === null) return;
  const former = await holdLive(ctx, communityId, written.correctsId);
  if (former?.isExercise !== written.isExercise) throw new Refusal('NOTICE_NOT_LIVE');
  if (written.sendAt > ctx.now) throw new Refusal('CORRECTION_AT_ONCE');
}

async function refuseAudience(
  ctx: Context,
  communityId: string,
  { written, overlapsWith }: { written: notices.Written; overlapsWith: readonly string[] },
): Promise<void> {
  const households = await audienceHouseholds(ctx, communityId, written.audience);
  if (households.length === 0) throw new Refusal('AUDIENCE_EMPTY');
  if (households.length !== written.counted)
    throw new Refusal('AUDIENCE_CHANGED', { now: households.length });
  const householdIds = households.map(({ householdId }) => householdId);
  await refuseOverlap(ctx, communityId, { written, householdIds, known: overlapsWith });
}
