import type { RefusalCode, RefusalDetails } from '@/contract/errors';
import type { Database } from '../db/database';
import { audit, claim, keepAnswer, release } from './actions';
import type { App } from './app-parts';
import { keyOf, makeContext, placeOf, type Attempt, type Request } from './attempt';
import type { Caller } from './caller';
import { checkInput } from './check-input';
import type { Context, SessionChange } from './context';
import { errorForLog } from './error-for-log';
import { mayRunAgain, refusalOf } from './failures';
import type { Registered } from './implement';
import { Refusal } from './refusal';
import { hasEnded } from './places';
import { whyNotCall } from './scope';

export type { Request } from './attempt';

export type Reply =
  | { ok: true; value: unknown; session: SessionChange }
  | { ok: false; code: RefusalCode; message: string; details: RefusalDetails };

const TRIES = 4;

/** The one way in: identity → scope → input → idempotency → transaction → output. Never throws. */
export async function call(app: App, request: Request): Promise<Reply> {
  const started = performance.now();
  const procedure = app.procedures.get(request.procedure);
  // A name that we do not know comes from outside and may hold anything: it is not logged.
  const log = app.log.child({ requestId: request.requestId, procedure: procedure?.name });
  const ms = () => Math.round(performance.now() - started);
  try {
    const reply = await answer(app, request, procedure);
    log.info({ ms: ms() }, 'answered');
    return reply;
  } catch (error) {
    const refusal = declared(refusalOf(error), procedure);
    if (refusal) log.info({ ms: ms(), refusal: refusal.code }, 'refused');
    else log.error({ ms: ms(), err: errorForLog(error) }, 'failed');
    const { code, message, details } = refusal ?? new Refusal('INTERNAL');
    return { ok: false, code, message, details };
  }
}

/** A refusal that the contract does not name for this procedure is a bug: no screen is ready for it. */
const declared = (refusal: Refusal | undefined, procedure: Registered | undefined): Refusal | undefined =>
  refusal && (!procedure || procedure.meta.refusals.includes(refusal.code)) ? refusal : undefined;

async function answer(app: App, request: Request, procedure: Registered | undefined): Promise<Reply> {
  if (!procedure) throw new Refusal('NOT_FOUND');
  const now = app.clock();
  const actor = await app.identity.find(app.database.db, request.caller, now);
  // Before the input is looked at: a stranger learns nothing about what a call takes.
  if (needsAccount(procedure, request.caller) && !actor.isKnown) throw new Refusal('NOT_SIGNED_IN');
  const input = checkInput(procedure.input, request.input);
  const deed: Attempt = {
    app,
    request,
    procedure,
    actor,
    input,
    now,
    session: {},
    changedAccounts: new Set(),
  };
  const value = await perform(deed);
  for (const accountId of deed.changedAccounts) app.identity.forgetAccount(accountId);
  if (procedure.meta.kind !== 'query') app.onCommitted();
  return { ok: true, value, session: deed.session };
}

const needsAccount = ({ meta: { mayCall } }: Registered, caller: Caller): boolean =>
  mayCall.who !== 'anyone' && !(mayCall.who === 'identified' && caller.kind === 'wechat');

function perform(attempt: Attempt): Promise<unknown> {
  const { app, procedure } = attempt;
  // The statement checks scope and repetition itself, under the same tests as every other procedure.
  if (procedure.meta.oneStatement) return again(() => run(attempt, makeContext(attempt, app.database.db)));
  if (procedure.meta.kind === 'query') return readOnly(attempt);
  return again(() => inTransaction(attempt));
}

/** An answer that breaks the contract is a bug, found before the transaction commits. */
const run = async ({ procedure, input }: Attempt, ctx: Context): Promise<unknown> =>
  procedure.output.parse(await procedure.run(ctx, input));

async function readOnly(attempt: Attempt): Promise<unknown> {
  const { db } = attempt.app.database;
  await checkScope(attempt, db);
  return run(attempt, makeContext(attempt, db));
}

/** Runs a transaction again when it lost against another one; a deed either happens whole or not at all. */
async function again<T>(work: () => Promise<T>, triesLeft = TRIES - 1): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (triesLeft === 0 || !mayRunAgain(error)) throw error;
    return again(work, triesLeft - 1);
  }
}

async function inTransaction(attempt: Attempt): Promise<unknown> {
  let kept: Refusal | undefined;
  const value = await attempt.app.database.db.transaction().execute(async (db) => {
    await checkScope(attempt, db);
    try {
      return await once(attempt, db);
    } catch (error) {
      if (!(error instanceof Refusal) || !error.keepsWrites) throw error;
      if (attempt.procedure.meta.kind === 'action') await release(db, keyOf(attempt));
      kept = error;
      return undefined;
    }
  });
  if (kept) throw kept;
  return value;
}

async function once(attempt: Attempt, db: Database): Promise<unknown> {
  const ctx = makeContext(attempt, db);
  if (attempt.procedure.meta.kind !== 'action') return doAndAudit(attempt, ctx);
  const key = keyOf(attempt);
  const former = await claim(db, key, ctx.inputHash, attempt.now);
  if (former) return repeat(attempt, ctx, former.answer);
  const value = await doAndAudit(attempt, ctx);
  await keepAnswer(db, key, sealAnswer(attempt, value));
  return value;
}

async function doAndAudit(attempt: Attempt, ctx: Context): Promise<unknown> {
  await refuseEnded(attempt, ctx.db);
  const value = await run(attempt, ctx);
  const { procedure, actionId, communityId } = keyOf(attempt);
  await audit(ctx.db, {
    communityId,
    procedure,
    actionId: actionId || null,
    doneBy: ctx.doneBy ?? attempt.actor.accountId,
    householdId: placeOf(attempt.input)?.householdId ?? null,
    requestId: attempt.request.requestId,
    reasonSealed: ctx.reason === undefined ? null : ctx.secrets.seal(ctx.reason),
    now: attempt.now,
  });
  return value;
}

async function repeat(attempt: Attempt, ctx: Context, stored: unknown): Promise<unknown> {
  const answer = attempt.procedure.output.parse(openAnswer(attempt, stored));
  await attempt.procedure.whenRepeated?.(ctx, attempt.input, answer);
  return answer;
}

const sealAnswer = ({ app, procedure }: Attempt, value: unknown): unknown =>
  procedure.meta.secretAnswer ? { sealed: app.secrets.seal(JSON.stringify(value)) } : value;

function openAnswer({ app, procedure }: Attempt, stored: unknown): unknown {
  if (!procedure.meta.secretAnswer) return stored;
  // Written by sealAnswer above: the one shape that a secret answer is stored in.
  const { sealed } = stored as { sealed: string };
  return JSON.parse(app.secrets.open(sealed));
}

/** What a household that has moved out left behind may be read, but nothing more is done for it. */
async function refuseEnded({ input }: Attempt, db: Database): Promise<void> {
  const place = placeOf(input);
  if (place?.householdId && (await hasEnded(db, place))) throw new Refusal('NOT_FOUND');
}

async function checkScope({ procedure, actor, request, input }: Attempt, db: Database): Promise<void> {
  const code = await whyNotCall(
    db,
    procedure.meta.mayCall,
    { actor, caller: request.caller },
    placeOf(input),
  );
  if (code) throw new Refusal(code);
}
