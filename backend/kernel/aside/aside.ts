import type { Handler } from '../implement';
import { placeOf } from '../attempt';
import { defineJob, type Work } from './job';
import { runAside } from './run-aside';

type InputOf<P> = Parameters<Handler<P>>[1];
type AnswerOf<P> = Awaited<ReturnType<Handler<P>>>;

/** A handler that works in a thread: on the event loop everybody else would wait for it. */
export function aside<P>(name: string, work: Work<InputOf<P>, AnswerOf<P>>): Handler<P> {
  const job = defineJob({ name }, work);
  return (ctx, input) =>
    runAside(job, ctx, input, { whose: placeOf(input)?.communityId ?? ctx.actor.accountId });
}
