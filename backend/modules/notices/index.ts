import { contract } from '@/contract';
import { implement } from '../../kernel/implement';
import { listMessages } from './list-messages';

export const notices = implement('notices', contract.notices, { listMessages });
