import { patienceFor } from '@/contract/patience';
import { noteBuild } from '../release/build';
import { takeEarly } from '../../wire/early-answers';
import { inTime } from '../../wire/in-time';
import { NoSignal } from '../../wire/no-signal';
import { post } from '../../wire/post';
import { isReply, type Reply } from '../../wire/reply';

/** What was asked before the app had started, else asked now. */
const ask = (procedure: string, input: unknown): Promise<Response> =>
  takeEarly(procedure, input)?.catch(() => post(procedure, input)) ?? post(procedure, input);

async function readReply(response: Response): Promise<Reply> {
  noteBuild(response.headers.get('x-sandan-build'));
  const body: unknown = await response.json();
  if (response.ok) return { ok: true, value: body };
  const refusal = { ...(body as object), ok: false };
  if (!isReply(refusal)) throw new NoSignal(response.status);
  return refusal;
}

/** Carries one call to our own origin; throws NoSignal when no answer of ours comes back. */
export const send = (procedure: string, input: unknown): Promise<Reply> =>
  inTime(ask(procedure, input).then(readReply), patienceFor(procedure));
