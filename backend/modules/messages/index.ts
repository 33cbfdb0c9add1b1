import { contract } from '@/contract';
import { earlier } from '@/contract/earlier';
import { implement } from '../../kernel/implement';
import { listMessages } from './list-messages';
import { listMyMessages } from './list-my-messages';

export const messages = implement('messages', contract.messages, { listMessages, listMyMessages });

/** The same under the names by which clients of the release before call. */
export const earlierMessages = implement('notices', earlier.notices, { listMessages, listMyMessages });
