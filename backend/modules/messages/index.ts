import { contract } from '@/contract';
import { earlier } from '@/contract/earlier';
import { implement } from '../../kernel/implement';
import { listEarlier, listMyEarlier } from './earlier-answers';
import { listMessages } from './list-messages';
import { listCaptainMessages, listMyMessages } from './list-my-messages';
import { listUndelivered } from './list-undelivered';
import { tryAgain } from './try-again';
import { addRobot, endRobot, listRobots } from './ways/handle-robots';
import { getOwnQuota, noteSubscriptions } from './ways/own-quota';

export const messages = implement('messages', contract.messages, {
  listMessages,
  listMyMessages,
  listCaptainMessages,
  listUndelivered,
  tryAgain,
  listRobots,
  addRobot,
  endRobot,
  getOwnQuota,
  noteSubscriptions,
});

/** The same under the names, and in the shape, that clients of the release before know. */
export const earlierMessages = implement('notices', earlier.notices, {
  listMessages: listEarlier,
  listMyMessages: listMyEarlier,
});
