import { contract } from '@/contract';
import { implement } from '../../kernel/implement';
import { getSetup } from './get-setup';
import { listCaptains } from './list-captains';
import { openCommunity } from './open-community';

export const setup = implement('setup', contract.setup, { getSetup, listCaptains, openCommunity });
