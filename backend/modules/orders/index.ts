import { contract } from '@/contract';
import { implement } from '../../kernel/implement';
import { acceptWish } from './wishes/accept-wish';
import { cancelOrder } from './placing/cancel-order';
import { cancelRequest } from './requests/cancel-request';
import { changeOrder } from './placing/change-order';
import { createRequest } from './requests/create-request';
import { createWish } from './wishes/create-wish';
import { declineWish } from './wishes/decline-wish';
import { failRequest } from './requests/fail-request';
import { finishRequest } from './requests/finish-request';
import { forgetReminder } from './reminders/forget-reminder';
import { giveShareAway } from './pieces/give-share-away';
import { getBoard } from './board/get-board';
import { getCatalogue } from './placing/get-catalogue';
import { getCommunityReminder, getEntranceReminder } from './reminders/reminder-state';
import { getHome } from './reading/get-home';
import { getOrder } from './reading/get-order';
import { getRequest } from './requests/get-request';
import { listEntranceOrders } from './board/list-entrance-orders';
import { listHouseholdWishes } from './wishes/list-household-wishes';
import { listOpenRequests } from './requests/list-open-requests';
import { listOrders } from './reading/list-orders';
import { listRequests } from './requests/list-requests';
import { listWishes } from './wishes/list-wishes';
import { getWaveTimes } from './waves/get-wave-times';
import { placeOrder } from './placing/place-order';
import { priceWish } from './wishes/price-wish';
import { remindWhenBack } from './reminders/remind-when-back';
import { keepRequest } from './requests/keep-request';
import { releaseRequest } from './requests/release-request';
import { remindCommunity, remindEntrance } from './reminders/remind';
import { setWaveTimes } from './waves/set-wave-times';
import { takeRequest } from './requests/take-request';
import { withdrawWish } from './wishes/withdraw-wish';

export const orders = implement('orders', contract.orders, {
  getHome,
  getCatalogue,
  getWaveTimes,
  setWaveTimes,
  placeOrder,
  changeOrder,
  cancelOrder,
  giveShareAway,
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
