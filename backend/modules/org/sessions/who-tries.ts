import type { Context } from '../../../kernel/context';

/** Who is counted for wrong codes: the person, else what the transport knows of the stranger. */
export function whoTries({ caller, actor }: Pick<Context, 'caller' | 'actor'>): string {
  if (caller.kind === 'wechat') return `wechat ${caller.openid}`;
  return actor.isKnown ? `account ${actor.accountId}` : `address ${caller.address}`;
}
