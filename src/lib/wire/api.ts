import { createORPCClient, type ClientLink } from '@orpc/client';
import type {
  ContractRouterClient,
  InferContractRouterInputs,
  InferContractRouterOutputs,
} from '@orpc/contract';
import type { contract } from '@/contract';
import { ApiRefusal } from './api-refusal';
import { send } from '../platform/wire/transport';

type Api = ContractRouterClient<typeof contract>;
type Inputs = InferContractRouterInputs<typeof contract>;
type Outputs = InferContractRouterOutputs<typeof contract>;
type Shelf = keyof Inputs;

/** 'orders.placeOrder' and its like: how a hook names a call. */
export type ProcedureName = { [S in Shelf]: `${S}.${Extract<keyof Inputs[S], string>}` }[Shelf];

type Pick2<Tree, N> = N extends `${infer S}.${infer P}`
  ? S extends keyof Tree
    ? P extends keyof Tree[S]
      ? Tree[S][P]
      : never
    : never
  : never;
export type InputOf<N extends ProcedureName> = Pick2<Inputs, N>;
export type OutputOf<N extends ProcedureName> = Pick2<Outputs, N>;

/** Sends by name and throws ApiRefusal or NoSignal; the types of the contract say what comes back. */
export async function call<N extends ProcedureName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const reply = await send(name, input);
  if (!reply.ok) throw new ApiRefusal(reply);
  return reply.value as OutputOf<N>;
}

const link: ClientLink<Record<never, never>> = {
  call: (path, input) => call(path.join('.') as ProcedureName, input as never),
};

/** api.orders.placeOrder(input): the contract, callable. Refusals arrive as ApiRefusal, silence as NoSignal. */
export const api: Api = createORPCClient(link);
