import type { Context } from '../../kernel/context';

/** What writing in the register takes of a call; a command outside any call can give it too. */
export type RegisterContext = Pick<Context, 'db' | 'secrets' | 'now'> & { actor: { accountId: string } };
