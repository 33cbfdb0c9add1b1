import type { App } from '../../kernel/app-parts';
import { call } from '../../kernel/call';
import { newId } from '../../kernel/ids';

/** Does something in the demo as one of its people, through the kernel like anybody. A refusal ends the filling. */
export async function actAs(app: App, person: string, procedure: string, input: object): Promise<unknown> {
  const reply = await call(app, {
    procedure,
    input: { ...input, actionId: newId() },
    caller: { kind: 'wechat', openid: `demo-${person}` },
    requestId: newId(),
  });
  if (!reply.ok) throw new Error(`the demo could not be filled: ${procedure} ${reply.code}`);
  return reply.value;
}
