import type { ContractProcedure, ErrorMap, Schema } from '@orpc/contract';
import type * as z from 'zod';
import type { ProcedureMeta } from '@/contract/procedure';
import type { Context } from './context';

// The variance of oRPC's class asks for `any` here; each use below names the schemas exactly.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnyProcedure = ContractProcedure<Schema<any, any>, Schema<any, any>, ErrorMap, ProcedureMeta>;

type Parts<P> = P extends { '~orpc': { inputSchema?: infer I; outputSchema?: infer O } }
  ? { input: NonNullable<I>; output: NonNullable<O> }
  : never;
type Parsed<S> = S extends z.ZodType ? z.output<S> : never;
type Promised<S> = S extends z.ZodType ? z.input<S> : never;

/** The work behind a procedure: gets the checked input (defaults filled in), answers what the contract promises. */
export type Handler<P> = (
  ctx: Context,
  input: Parsed<Parts<P>['input']>,
) => Promise<Promised<Parts<P>['output']>>;

/** Work that would hold a transaction open, or keep everybody waiting: done before it, after the caller's right is checked. */
export type Preparation<P, Ready> = (ctx: Context, input: Parsed<Parts<P>['input']>) => Promise<Ready>;

/**
 * A handler whose first part runs before the transaction. What that part refuses is said where the handler would have
 * begun, so that a repetition still gets its first answer.
 */
export const afterPreparing = <P, Ready>(
  prepare: Preparation<P, Ready>,
  handle: (ctx: Context, input: Parsed<Parts<P>['input']>, ready: Ready) => ReturnType<Handler<P>>,
): Handler<P> & Pick<Registered, 'prepare'> =>
  Object.assign(
    // The kernel hands over what the preparation beside it made, and nothing else.
    (ctx: Context, input: Parsed<Parts<P>['input']>) => handle(ctx, input, ctx.ready as Ready),
    { prepare: prepare as Registered['prepare'] },
  );

/**
 * A handler that claims its deed in its first statement and ends it in its last (kernel/actions.ts), for what hundreds do
 * in the same minute: the kernel sends nothing between. It must do both.
 */
export const endingItself = <P>(handle: Handler<P>): Handler<P> & Pick<Registered, 'endsItself'> =>
  Object.assign((...given: Parameters<Handler<P>>) => handle(...given), { endsItself: true });

/** What a repetition does again besides repeating the answer, because it travels beside it: a session. */
export type Repetition<P> = (
  ctx: Context,
  input: Parsed<Parts<P>['input']>,
  answer: Parsed<Parts<P>['output']>,
) => Promise<void>;

/** What a call does before its transaction, without one: whoever knocks too often waits there and holds no connection. */
export type Beforehand<P> = (ctx: Context, input: Parsed<Parts<P>['input']>) => Promise<void>;

/** A procedure as the kernel runs it. */
export interface Registered {
  name: string;
  meta: ProcedureMeta;
  input: z.ZodType;
  output: z.ZodType;
  run: (ctx: Context, input: unknown) => Promise<unknown>;
  before?: (ctx: Context, input: unknown) => Promise<void>;
  whenRepeated?: (ctx: Context, input: unknown, answer: unknown) => Promise<void>;
  prepare?: (ctx: Context, input: unknown) => Promise<unknown>;
  /** See `endingItself`. */
  endsItself?: boolean;
}

/** Pairs a shelf of the contract with its handlers; the compiler misses none. */
export function implement<S extends Record<string, AnyProcedure>>(
  shelf: string,
  procedures: S,
  handlers: { [K in keyof S]: Handler<S[K]> },
  repetitions: { [K in keyof S]?: Repetition<S[K]> } = {},
  beforehand: { [K in keyof S]?: Beforehand<S[K]> } = {},
): Registered[] {
  return Object.entries(procedures).map(([name, procedure]) => {
    const { meta, inputSchema, outputSchema } = procedure['~orpc'];
    return {
      name: `${shelf}.${name}`,
      meta,
      // The boundary between the contract's types and the kernel's one path for all procedures.
      input: inputSchema as unknown as z.ZodType,
      output: outputSchema as unknown as z.ZodType,
      run: handlers[name] as Registered['run'],
      before: beforehand[name] as Registered['before'],
      whenRepeated: repetitions[name] as Registered['whenRepeated'],
      prepare: (handlers[name] as Pick<Registered, 'prepare'>).prepare,
      endsItself: (handlers[name] as Pick<Registered, 'endsItself'>).endsItself ?? false,
    };
  });
}
