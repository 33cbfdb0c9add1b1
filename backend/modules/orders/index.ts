import { contract } from '@/contract';
import { implement } from '../../kernel/implement';
import { cancelOrder } from './cancel-order';
import { changeOrder } from './change-order';
import { getCatalogue } from './get-catalogue';
import { getHome } from './get-home';
import { getOrder } from './get-order';
import { listEntranceOrders } from './list-entrance-orders';
import { listOrders } from './list-orders';
import { placeOrder } from './place-order';

export const orders = implement('orders', contract.orders, {
  getHome,
  getCatalogue,
  placeOrder,
  changeOrder,
  cancelOrder,
  getOrder,
  listOrders,
  listEntranceOrders,
});
