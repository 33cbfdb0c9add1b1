import { oc } from '@orpc/contract';
import * as z from 'zod';
import { refusals, type RefusalCode } from './errors';

/** 居民、家属、楼长、志愿者、工作人员、督导、指挥、管理员. */
export const Role = z.enum([
  'resident',
  'familyProxy',
  'captain',
  'volunteer',
  'staff',
  'supervisor',
  'commander',
  'admin',
]);
export type Role = z.infer<typeof Role>;

/** A place above communities. A call aimed there names that place alone, and no household's affairs are in reach. */
export type Tier = 'county' | 'team';

/** The levels of the scope tree at which a call can be aimed. */
export type TargetLevel = Tier | 'community' | 'building' | 'entrance' | 'household';

interface Held<L extends TargetLevel> {
  who: 'held';
  roles: readonly Role[];
  at: L;
  /**
   * Also a volunteer who stands at that door: carries the household on a run under way, has taken its request, or was given
   * its entrance in a round.
   */
  atDoor?: true;
}
type Someone = { who: 'anyone' } | { who: 'identified' } | { who: 'signedIn' };
/** Above every community: the call names no place. */
interface HeldAtInstallation {
  who: 'heldAtInstallation';
  roles: readonly Role[];
}

/** Who may call a procedure. There is no default: a procedure that does not say so does not compile. */
export type MayCall = Someone | HeldAtInstallation | Held<TargetLevel>;

/** Everyone, signed in or not (the door itself: signing in, making an account). */
export const anyone = { who: 'anyone' } as const;
/** Anyone the transport knows, also a WeChat identity that is not bound to a person yet. */
export const identified = { who: 'identified' } as const;
/** Any person with an account. */
export const signedIn = { who: 'signedIn' } as const;
/** Someone who holds one of the roles at the place of the input, or at a place above it. */
export const held = <const L extends TargetLevel>(at: L, roles: readonly Role[]): Held<L> => ({
  who: 'held',
  roles,
  at,
});
/** Someone who holds one of the roles over the whole installation. */
export const heldAtInstallation = (roles: readonly Role[]): HeldAtInstallation => ({
  who: 'heldAtInstallation',
  roles,
});
/** As `held` at a household, or a volunteer who stands at its door; the right ends with the run, the request or the lease. */
export const heldOrAtDoor = (roles: readonly Role[]): Held<'household'> => ({
  ...held('household', roles),
  atDoor: true,
});

/**
 * How a call is made safe to repeat. `query` changes nothing; `action` is remembered by the client's actionId;
 * `natural` changes something that is the same when done twice (signing in, signing out).
 */
export type Kind = 'query' | 'action' | 'natural';

export interface ProcedureMeta {
  kind: Kind;
  mayCall: MayCall;
  refusals: readonly RefusalCode[];
  /** Scope, idempotency and audit happen inside the one SQL statement of the handler. */
  oneStatement: boolean;
  /** The answer holds a secret (a one-time code): it is kept sealed for the repetition. */
  secretAnswer: boolean;
  /**
   * Which communities' rows the database shows to this call: `own`, the one it names, or else those in which the caller
   * holds a role; `everywhere` where it must find what belongs to a community that is not known yet.
   */
  reach: 'own' | 'everywhere';
  /** It may arrive after its household has moved out: something that happened while they lived there. */
  takesEnded: boolean;
}

/** Refusals that the kernel itself may give; every procedure has them. */
const kernelRefusals = [
  'NOT_SIGNED_IN',
  'FORBIDDEN',
  'INVALID_INPUT',
  'NOT_FOUND',
  'BUSY',
  'NO_ROOM',
  'INTERNAL',
] as const;

/** The input must carry the ids of the place the call is aimed at, so that the kernel can check the scope. */
type PlaceFields<M> =
  M extends Held<infer L> ? Record<L extends Tier ? `${L}Id` : 'communityId' | `${L}Id`, string> : object;

/** An empty object counts as `Record<string, never>`, which would pass for any fields: it names none. */
type Names<Input, M> =
  M extends Held<TargetLevel>
    ? string extends keyof Input
      ? false
      : Input extends PlaceFields<M>
        ? true
        : false
    : true;

/** What the compiler shows when a procedure aims at a place that its input does not name. */
interface MissingPlace<M> {
  inputMustName: keyof PlaceFields<M>;
}

interface Definition<M extends MayCall, I extends z.ZodObject, O extends z.ZodType, R extends RefusalCode> {
  summary: string;
  mayCall: M;
  input: I & (Names<z.output<NoInfer<I>>, M> extends true ? unknown : MissingPlace<M>);
  output: O;
  refusals: readonly R[];
  oneStatement?: boolean;
  secretAnswer?: boolean;
  reach?: 'everywhere';
  takesEnded?: boolean;
}

const Details = z.record(z.string(), z.union([z.string(), z.number()])).optional();
const errorMap = (codes: readonly RefusalCode[]) =>
  Object.fromEntries(
    codes.map((code) => [
      code,
      { status: refusals[code].status, message: refusals[code].sentence, data: Details },
    ]),
  );

type Facts<O extends z.ZodType> = Omit<Definition<MayCall, z.ZodObject, O, RefusalCode>, 'input'>;

function define<I extends z.ZodObject, O extends z.ZodType>(kind: Kind, definition: Facts<O>, input: I) {
  const codes: readonly RefusalCode[] = [
    ...kernelRefusals,
    ...(kind === 'action' ? (['CONFLICT'] as const) : []),
    ...definition.refusals,
  ];
  const meta: ProcedureMeta = {
    kind,
    mayCall: definition.mayCall,
    refusals: codes,
    oneStatement: definition.oneStatement ?? false,
    secretAnswer: definition.secretAnswer ?? false,
    reach: definition.reach ?? 'own',
    takesEnded: definition.takesEnded ?? false,
  };
  return oc
    .$meta<ProcedureMeta>(meta)
    .route({ summary: definition.summary, method: 'POST' })
    .errors(errorMap(codes))
    .input(input)
    .output(definition.output);
}

/** A call that only reads. */
export const query = <M extends MayCall, I extends z.ZodObject, O extends z.ZodType, R extends RefusalCode>(
  definition: Definition<M, I, O, R>,
) => define('query', definition, definition.input);

/** A call that writes something which is the same when written twice, so that it needs no actionId. */
export const natural = <M extends MayCall, I extends z.ZodObject, O extends z.ZodType, R extends RefusalCode>(
  definition: Definition<M, I, O, R>,
) => define('natural', definition, definition.input);

/** The client's name for one deed, made before it is sent, so that sending it twice does it once. */
export const ActionId = z.uuidv7();

type WithActionId<S extends z.ZodRawShape> = z.ZodObject<S & { actionId: typeof ActionId }>;

/** A call that writes. Its input always carries the client's actionId. */
export const action = <
  M extends MayCall,
  S extends z.ZodRawShape,
  O extends z.ZodType,
  R extends RefusalCode,
>(
  definition: Definition<M, z.ZodObject<S>, O, R>,
) => {
  // zod's own type of `extend` cannot be proved equal to S & {…} for a generic S: the one cast of the contract.
  const input = definition.input.extend({ actionId: ActionId }) as unknown as WithActionId<S>;
  return define('action', definition, input);
};
