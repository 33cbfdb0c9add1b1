import { useRef, useState } from 'react';
import { ApiRefusal, isSignedOut } from '../wire/api-refusal';
import { call, type InputOf, type OutputOf, type ProcedureName } from '../wire/api';
import { askToSignIn } from '../session/ask-to-sign-in';
import { mayComeAgain } from '../wire/may-come-again';
import { newActionId } from '../wire/new-action-id';
import { NoSignal } from '../wire/no-signal';
import { queryClient } from './query-client';
import { hasLostRole } from '../session/role-watch';
import { sayAloud } from '../accessible/say-aloud';

/** What a screen fills in; the actionId is ours to make. */
export type Asked<N extends ProcedureName> = Omit<InputOf<N>, 'actionId'>;

/** A screen that can settle a refusal in place shows it itself: true when it does. */
export type SettledHere = (refusal: ApiRefusal) => boolean | Promise<boolean>;

/** The id of a deed whose answer never came: the same deed asked again must be the same to the server. */
interface Unanswered {
  asked: string;
  actionId: string;
}

/**
 * Runs one call at a time and says a refusal aloud, so that no screen has to.
 *
 * `run(input)` gives the answer, or undefined when it was refused, unanswered or already under way. After success
 * every answer on screen is asked for anew, and after a refusal too: 'look at the newest' would be a dead end on what is old. A repetition after silence or BUSY carries the same actionId.
 */
export function useAction<N extends ProcedureName>(
  name: N,
  onDone?: (output: OutputOf<N>) => void,
  isSettledHere?: SettledHere,
) {
  const [isRunning, setRunning] = useState(false);
  const underWay = useRef(false);
  const unanswered = useRef<Unanswered | null>(null);

  const send = async (input: Asked<N>): Promise<OutputOf<N> | undefined> => {
    const asked = JSON.stringify(input);
    const known = unanswered.current?.asked === asked ? unanswered.current.actionId : undefined;
    unanswered.current = { asked, actionId: known ?? newActionId() };
    const full = { ...input, actionId: unanswered.current.actionId } as unknown as InputOf<N>;
    try {
      const output = await call(name, full);
      unanswered.current = null;
      await queryClient.invalidateQueries();
      onDone?.(output);
      return output;
    } catch (error) {
      if (!mayComeAgain(error)) unanswered.current = null;
      const isSettled = error instanceof ApiRefusal && (await isSettledHere?.(error));
      if (!isSettled) await sayWhyNot(error);
      const newest = mayBeOld(error) ? queryClient.invalidateQueries() : undefined;
      // A form that says itself why not can be sent again at once; any other deed begins with what stands there now.
      if (!isSettled) await newest;
      return undefined;
    }
  };
  const run = async (input: Asked<N>): Promise<OutputOf<N> | undefined> => {
    if (underWay.current) return undefined;
    underWay.current = true;
    setRunning(true);
    const output = await send(input);
    underWay.current = false;
    setRunning(false);
    return output;
  };
  return { run, isRunning };
}

/** A refusal of what was asked, and not of the hour or the person: what stands on screen may be old. */
const mayBeOld = (error: unknown): boolean =>
  error instanceof ApiRefusal && !mayComeAgain(error) && !isSignedOut(error);

async function sayWhyNot(error: unknown): Promise<void> {
  if (isSignedOut(error)) return askToSignIn();
  if (await hasLostRole(error)) return;
  if (error instanceof ApiRefusal || error instanceof NoSignal) return void sayAloud(error.message);
  throw error;
}
