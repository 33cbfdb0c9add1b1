import { NOWHERE } from './ids';
import type { ActionKey, AuditRow } from './actions';
import type { Actor } from './actor';
import type { App } from './app-parts';
import type { Caller } from './caller';
import type { Context, SessionChange, Statement } from './context';
import type { Registered } from './implement';
import type { AimedIds } from './places';
import type { Refusal } from './refusal';
import type { Database } from '../db/database';
import type { Reach } from '../db/fenced-connection';

export interface Request {
  /** `shelf.procedure`, as in the contract. */
  procedure: string;
  input: unknown;
  caller: Caller;
  requestId: string;
}

/** One call on its way through the kernel. */
export interface Attempt {
  app: App;
  request: Request;
  procedure: Registered;
  actor: Actor;
  input: unknown;
  /** The communities whose rows this call may touch (docs/decisions/0034). */
  reach: Reach;
  now: Date;
  session: SessionChange;
  /** What takes back the deeds of this try outside the database. */
  takeBacks: (() => Promise<unknown>)[];
  /** What the procedure prepared before its transaction, or why that was refused. */
  ready?: { value: unknown } | { refusal: Refusal };
}

/** The key under which this deed happens once. */
export const keyOf = ({ procedure, request, input, actor }: Attempt): ActionKey => ({
  communityId: placeOf(input)?.communityId ?? NOWHERE,
  accountId: isDoor(procedure) ? NOWHERE : actor.accountId,
  procedure: request.procedure,
  actionId: actionIdOf(input),
});

/** The one community that a call names; else those of its caller's roles, and what belongs to none. */
export function reachOf({ meta }: Registered, { roles }: Actor, input: unknown): Reach {
  const communityId = placeOf(input)?.communityId;
  if (communityId && meta.reach === 'own') return [communityId];
  const isAbove = roles.some(({ communityId }) => communityId === null);
  if (isAbove || meta.reach === 'everywhere') return 'everywhere';
  return [NOWHERE, ...new Set(roles.flatMap(({ communityId }) => communityId ?? []))];
}

/** The place fields of a checked input; the contract's types guarantee them where a role is needed. */
export function placeOf(input: unknown): AimedIds | null {
  const place = input as AimedIds;
  return place.communityId || place.teamId || place.countyId ? place : null;
}

const actionIdOf = (input: unknown): string => (input as { actionId?: string }).actionId ?? '';

/** What the handler of this call may reach. */
export function makeContext(attempt: Attempt, db: Database): Context {
  const { app, request, procedure, actor, input, now, session } = attempt;
  const inputHash = app.secrets.lookUpHash('input', `${ownerOf(attempt)}\0${JSON.stringify(input)}`);
  const ctx: Context = {
    db,
    statement: statementOf(app),
    together: app.queues.ask,
    actor,
    caller: request.caller,
    now,
    requestId: request.requestId,
    actionId: actionIdOf(input),
    inputHash,
    deed: {
      claim: { key: keyOf(attempt), inputHash, now },
      // When the deed ends, not when it begins: a handler says who did it, and why, as it goes.
      auditRow: () => auditRowOf(attempt, ctx),
    },
    secrets: app.secrets,
    pictures: app.pictures,
    ifUndone: (takeBack) => void attempt.takeBacks.push(takeBack),
    session,
    ready: attempt.ready && 'value' in attempt.ready ? attempt.ready.value : undefined,
    right: { mayCall: procedure.meta.mayCall, place: placeOf(input) },
    wechat: app.wechat,
    cardTemplates: app.cardTemplates,
    channels: app.channels,
    webAddress: app.webAddress,
    pause: app.pause,
    log: app.log,
  };
  return ctx;
}

function auditRowOf(attempt: Attempt, ctx: Context): AuditRow {
  const { procedure, actionId, communityId } = keyOf(attempt);
  return {
    communityId,
    procedure,
    actionId: actionId || null,
    doneBy: ctx.doneBy ?? attempt.actor.accountId,
    householdId: placeOf(attempt.input)?.householdId ?? null,
    requestId: attempt.request.requestId,
    reasonSealed: ctx.reason === undefined ? null : ctx.secrets.seal(ctx.reason),
    now: attempt.now,
  };
}

/** Where a stranger becomes a person: the repetition comes from somebody else than the deed did. */
const isDoor = ({ meta }: Registered): boolean =>
  meta.mayCall.who === 'anyone' || meta.mayCall.who === 'identified';

/** Parts the callers who share the nil account, by what stays the same when a stranger has become a person. */
function ownerOf({ procedure, request: { caller }, actor }: Attempt): string {
  if (!isDoor(procedure)) return '';
  if (caller.kind === 'wechat') return caller.openid;
  return procedure.meta.mayCall.who === 'anyone' ? '' : actor.accountId;
}

const statementOf =
  (app: App): Statement =>
  async <Row extends object>(query: { name: string; text: string; values: unknown[] }) =>
    (await app.database.pool.query<Row>(query)).rows;
