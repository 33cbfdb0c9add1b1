import { contract } from '@/contract';
import { implement } from '../../kernel/implement';
import { recordDoorKnock } from './knocks/record-door-knock';
import { recordNoAnswers } from './knocks/record-no-answers';
import { giveEntrance } from './leases/give-entrance';
import { getEntranceRound } from './rounds/get-entrance-round';
import { getRound } from './rounds/get-round';
import { openRound } from './rounds/open-round';

export const doorKnocks = implement('doorKnocks', contract.doorKnocks, {
  openRound,
  getRound,
  getEntranceRound,
  recordDoorKnock,
  recordNoAnswers,
  giveEntrance,
});
