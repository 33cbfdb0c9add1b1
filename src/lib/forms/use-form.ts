import { useState } from 'react';
import type { ProcedureName, OutputOf } from '../wire/api';
import { type ApiRefusal, isSignedOut } from '../wire/api-refusal';
import { useAction, type Asked } from '../answers/use-action';

/** How the deed of a form stands. */
export interface Form {
  isRunning: boolean;
  refused: ApiRefusal | null;
}

/** Runs the deed of a form: like useAction, but why it was refused stays with the form until the next try. */
export function useForm<N extends ProcedureName>(name: N, onDone?: (output: OutputOf<N>) => void) {
  const [refused, setRefused] = useState<ApiRefusal | null>(null);
  const action = useAction(name, onDone, (refusal) => {
    if (isSignedOut(refusal)) return false;
    setRefused(refusal);
    return true;
  });
  const run = (input: Asked<N>) => {
    setRefused(null);
    return action.run(input);
  };
  return { run, isRunning: action.isRunning, refused };
}
