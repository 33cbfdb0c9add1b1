import { contract } from '@/contract';
import { implement } from '../../kernel/implement';
import { cancelOrder } from './cancel-order';
import { cancelRequest } from './cancel-request';
import { changeOrder } from './change-order';
import { createRequest } from './create-request';
import { failRequest } from './fail-request';
import { finishRequest } from './finish-request';
import { getCatalogue } from './get-catalogue';
import { getHome } from './get-home';
import { getOrder } from './get-order';
import { getRequest } from './get-request';
import { listEntranceOrders } from './list-entrance-orders';
import { listOpenRequests } from './list-open-requests';
import { listOrders } from './list-orders';
import { listRequests } from './list-requests';
import { placeOrder } from './place-order';
import { releaseRequest } from './release-request';
import { takeRequest } from './take-request';

export const orders = implement('orders', contract.orders, {
  getHome,
  getCatalogue,
  placeOrder,
  changeOrder,
  cancelOrder,
  getOrder,
  listOrders,
  listEntranceOrders,
  createRequest,
  cancelRequest,
  listRequests,
  getRequest,
  listOpenRequests,
  takeRequest,
  releaseRequest,
  finishRequest,
  failRequest,
});
