import { contract } from '@/contract';
import type { ProcedureMeta } from '@/contract/procedure';

/** One procedure as the papers show it. */
export interface Listed {
  shelf: string;
  name: string;
  meta: ProcedureMeta;
}

/** Every procedure of the contract in reading order. */
export const listProcedures = (): Listed[] =>
  Object.entries(contract).flatMap(([shelf, procedures]) =>
    Object.entries(procedures).map(([name, procedure]) => ({ shelf, name, meta: procedure['~orpc'].meta })),
  );
