import { contract } from '@/contract';
import { implement } from '../../kernel/implement';
import { acceptWish } from './accept-wish';
import { cancelOrder } from './cancel-order';
import { cancelRequest } from './cancel-request';
import { changeOrder } from './change-order';
import { createRequest } from './create-request';
import { createWish } from './create-wish';
import { declineWish } from './decline-wish';
import { failRequest } from './fail-request';
import { finishRequest } from './finish-request';
import { forgetReminder } from './forget-reminder';
import { getBoard } from './get-board';
import { getCatalogue } from './get-catalogue';
import { getCommunityReminder } from './get-community-reminder';
import { getEntranceReminder } from './get-entrance-reminder';
import { getHome } from './get-home';
import { getOrder } from './get-order';
import { getRequest } from './get-request';
import { listEntranceOrders } from './list-entrance-orders';
import { listHouseholdWishes } from './list-household-wishes';
import { listOpenRequests } from './list-open-requests';
import { listOrders } from './list-orders';
import { listRequests } from './list-requests';
import { listWishes } from './list-wishes';
import { getWaveTimes } from './get-wave-times';
import { placeOrder } from './place-order';
import { priceWish } from './price-wish';
import { remindWhenBack } from './remind-when-back';
import { keepRequest } from './keep-request';
import { releaseRequest } from './release-request';
import { remindCommunity } from './remind-community';
import { remindEntrance } from './remind-entrance';
import { setWaveTimes } from './set-wave-times';
import { takeRequest } from './take-request';
import { withdrawWish } from './withdraw-wish';

export const orders = implement('orders', contract.orders, {
  getHome,
  getCatalogue,
  getWaveTimes,
  setWaveTimes,
  placeOrder,
  changeOrder,
  cancelOrder,
  remindWhenBack,
  forgetReminder,
  getOrder,
  listOrders,
  listEntranceOrders,
  getBoard,
  getEntranceReminder,
  remindEntrance,
  getCommunityReminder,
  remindCommunity,
  createWish,
  listHouseholdWishes,
  acceptWish,
  withdrawWish,
  listWishes,
  priceWish,
  declineWish,
  createRequest,
  cancelRequest,
  listRequests,
  getRequest,
  listOpenRequests,
  takeRequest,
  keepRequest,
  releaseRequest,
  finishRequest,
  failRequest,
});
