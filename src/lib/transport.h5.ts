import { inTime, patienceFor } from './in-time';
import { NoSignal } from './no-signal';
import { isReply, type Reply } from './reply';

const post = (procedure: string, input: unknown) =>
  fetch(`/api/${procedure.replace('.', '/')}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'x-sandan': '1' },
    body: JSON.stringify(input ?? {}),
  });

async function readReply(response: Response): Promise<Reply> {
  const body: unknown = await response.json();
  if (response.ok) return { ok: true, value: body };
  const refusal = { ...(body as object), ok: false };
  if (!isReply(refusal)) throw new NoSignal(response.status);
  return refusal;
}

/** Carries one call to our own origin; throws NoSignal when no answer of ours comes back. */
export const send = (procedure: string, input: unknown): Promise<Reply> =>
  inTime(post(procedure, input).then(readReply), patienceFor(procedure));
