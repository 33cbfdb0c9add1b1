import { contract } from '@/contract';
import { implement } from '../../kernel/implement';
import { listMessages } from './list-messages';
import { listMyMessages } from './list-my-messages';

export const notices = implement('notices', contract.notices, { listMessages, listMyMessages });
