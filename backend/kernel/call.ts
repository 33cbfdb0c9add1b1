import type { Logger } from 'pino';
import { passesByItself, type RefusalCode, type RefusalDetails } from '@/contract/errors';
import { busyAfter } from '@/contract/patience';
import type { Database } from '../db/database';
import { audit, auditAndKeep, claim, release } from './actions';
import type { App } from './app-parts';
import { keyOf, makeContext, placeOf, reachOf, type Attempt, type Request } from './attempt';
import { busy, within } from './busy';
import type { Caller } from './caller';
import { checkInput } from './check-input';
import type { Context, SessionChange } from './context';
import { errorForLog } from './error-for-log';
import { mayRunAgain, refusalOf } from './failures';
import { findActor } from './identity';
import type { Registered } from './implement';
import { inReach, inReachToRead } from './in-community';
import { Overtaken } from './overtaken';
import { Refusal } from './refusal';
import { hasEnded } from './places';
import { whyNotCall } from './scope';

export type { Request } from './attempt';

export type Reply =
  | { ok: true; value: unknown; session: SessionChange }
  | { ok: false; code: RefusalCode; message: string; details: RefusalDetails };

const TRIES = 4;
/** So many calls may wait for a connection; who comes then would hardly get one in time. */
const MOST_WAITING = 1_000;

/**
 * The one way in: identity → scope → input → idempotency → transaction → output. Never throws. Refuses BUSY in time for
 * the phone to hear it; what is under way then may still be done, and its repetition gets the answer.
 */
export async function call(app: App, request: Request): Promise<Reply> {
  const started = performance.now();
  const procedure = app.procedures.get(request.procedure);
  // A name that we do not know comes from outside and may hold anything: it is not logged.
  const log = app.log.child({ requestId: request.requestId, procedure: procedure?.name });
  const ms = () => Math.round(performance.now() - started);
  try {
    const reply = await within(busyAfter(request.procedure), answer(app, request, procedure));
    log.info({ ms: ms() }, 'answered');
    return reply;
  } catch (error) {
    const refusal = declared(refusalOf(error), procedure);
    if (refusal) noteRefusal(app, log, { refusal, error, ms: ms() });
    else log.error({ ms: ms(), err: errorForLog(error) }, 'failed');
    const { code, message, details } = refusal ?? new Refusal('INTERNAL');
    return { ok: false, code, message, details };
  }
}

interface Refused {
  refusal: Refusal;
  /** The refusal itself, or the fault that it stands for. */
  error: unknown;
  ms: number;
}

function noteRefusal({ faults }: App, log: Logger, { refusal, error, ms }: Refused): void {
  if (refusal.code === 'BUSY') faults.note('busy');
  if (refusal.code === 'NO_ROOM') faults.note('full');
  if (refusal === error) log.info({ ms, refusal: refusal.code }, 'refused');
  else log.warn({ ms, refusal: refusal.code, err: errorForLog(error) }, 'refused');
}

/** A refusal that the contract does not name for this procedure is a bug: no screen is ready for it. */
const declared = (refusal: Refusal | undefined, procedure: Registered | undefined): Refusal | undefined =>
  refusal && (!procedure || procedure.meta.refusals.includes(refusal.code)) ? refusal : undefined;

async function answer(app: App, request: Request, procedure: Registered | undefined): Promise<Reply> {
  if (!procedure) throw new Refusal('NOT_FOUND');
  if (app.database.pool.waitingCount >= MOST_WAITING) throw busy();
  const now = app.clock();
  const actor = await again(() => findActor(app.database.db, request.caller, now));
  // Before the input is looked at: a stranger learns nothing about what a call takes.
  if (needsAccount(procedure, request.caller) && !actor.isKnown) throw new Refusal('NOT_SIGNED_IN');
  const input = checkInput(procedure.input, request.input);
  const deed: Attempt = {
    app,
    request,
    procedure,
    actor,
    input,
    reach: reachOf(procedure, actor, input),
    now,
    session: {},
    takeBacks: [],
  };
  await again(async () => procedure.before?.(makeContext(deed, inReach(app.database, deed.reach)), input));
  const value = await perform(deed);
  if (procedure.meta.kind !== 'query') app.onCommitted();
  return { ok: true, value, session: deed.session };
}

const needsAccount = ({ meta: { mayCall } }: Registered, caller: Caller): boolean =>
  mayCall.who !== 'anyone' && !(mayCall.who === 'identified' && caller.kind === 'wechat');

/** Outside any transaction, and only for who may call. */
async function prepare(attempt: Attempt): Promise<void> {
  const { app, procedure, input, reach } = attempt;
  if (!procedure.prepare || attempt.ready) return;
  const db = inReach(app.database, reach);
  await checkScope(attempt, db);
  try {
    attempt.ready = { value: await procedure.prepare(makeContext(attempt, db), input) };
  } catch (error) {
    if (!(error instanceof Refusal) || passesByItself(error.code)) throw error;
    attempt.ready = { refusal: error };
  }
}

/** Prepares and works, and does so again when that may help (`again`). */
function perform(attempt: Attempt): Promise<unknown> {
  return again(async () => {
    await prepare(attempt);
    try {
      return await work(attempt);
    } catch (error) {
      if (error instanceof Overtaken) attempt.ready = undefined;
      throw error;
    }
  });
}

function work(attempt: Attempt): Promise<unknown> {
  const { app, procedure, reach } = attempt;
  // The statement checks scope and repetition itself, under the same tests as every other procedure.
  if (procedure.meta.oneStatement) return run(attempt, makeContext(attempt, inReach(app.database, reach)));
  return procedure.meta.kind === 'query' ? readOnly(attempt) : inTransaction(attempt);
}

/** An answer that breaks the contract is a bug, found before the transaction commits. */
async function run({ procedure, input, ready }: Attempt, ctx: Context): Promise<unknown> {
  if (ready && 'refusal' in ready) throw ready.refusal;
  return procedure.output.parse(await procedure.run(ctx, input));
}

async function readOnly(attempt: Attempt): Promise<unknown> {
  const db = inReachToRead(attempt.app.database, attempt.reach);
  await checkScope(attempt, db);
  return run(attempt, {
    ...makeContext(attempt, db),
    ensuring: inReach(attempt.app.database, attempt.reach),
  });
}

/** Runs again what lost against another transaction or lost its connection: a deed happens once or not at all. */
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
  const value = await inReach(attempt.app.database, attempt.reach)
    .transaction()
    .execute(async (db) => {
      await checkScope(attempt, db);
      try {
        return await once(attempt, db);
      } catch (error) {
        await takeBack(attempt);
        if (!(error instanceof Refusal) || !error.keepsWrites) throw error;
        if (attempt.procedure.meta.kind === 'action') await release(db, keyOf(attempt));
        kept = error;
        return undefined;
      }
    });
  if (kept) throw kept;
  return value;
}

/** Before the rollback, never after a commit that may have come about: a row must not lose its file. */
async function takeBack({ takeBacks, app }: Attempt): Promise<void> {
  for (const one of takeBacks.splice(0))
    await one().catch((error: unknown) => app.log.error({ err: errorForLog(error) }, 'not taken back'));
}

async function once(attempt: Attempt, db: Database): Promise<unknown> {
  const ctx = makeContext(attempt, db);
  if (attempt.procedure.endsItself) return run(attempt, ctx);
  const key = keyOf(attempt);
  const isAction = attempt.procedure.meta.kind === 'action';
  const former = isAction && (await claim(db, key, ctx.inputHash, attempt.now));
  if (former) return repeat(attempt, ctx, former.answer);
  await refuseEnded(attempt, db);
  const value = await run(attempt, ctx);
  const row = ctx.deed.auditRow();
  if (isAction) await auditAndKeep(db, row, { key, answer: sealAnswer(attempt, value) });
  else await audit(db, row);
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
async function refuseEnded({ input, procedure }: Attempt, db: Database): Promise<void> {
  if (procedure.meta.takesEnded) return;
  const place = placeOf(input);
  if (place?.householdId && (await hasEnded(db, place))) throw new Refusal('NOT_FOUND');
}

async function checkScope({ procedure, actor, request, input, now }: Attempt, db: Database): Promise<void> {
  const code = await whyNotCall(
    db,
    procedure.meta.mayCall,
    { actor, caller: request.caller, now },
    placeOf(input),
  );
  if (code) throw new Refusal(code);
}
