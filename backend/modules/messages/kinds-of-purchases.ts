import type { Link } from '@/contract/messages';
import { Moment } from '@/contract/shapes';
import * as z from 'zod';
import { toHousehold } from './define-kind';

const ofOrder = z.object({ orderId: z.uuid() });
/** `supplier`: a shop's name. What an outbox of the release before holds does not say it. */
const ofSupplier = ofOrder.extend({ supplier: z.string().optional() });
const arriving = ofSupplier.extend({ arrivesAt: Moment });
/** `supplier`: a shop's name. */
const ofShare = ofOrder.extend({ supplier: z.string() });
/** An order comes from several suppliers, each by itself: whose goods it is about is said, or it would be told twice. */
const goodsFrom = (supplier: string | undefined, otherwise: string): string =>
  supplier ? `您家在“${supplier}”订的东西` : otherwise;
const opens = ({ orderId }: { orderId: string }): Link => ({ kind: 'order', id: orderId });

/** That an order was placed with a supplier and has come from there, and what became of a share below the supplier's minimum (decision 0047). */
export const kindsOfPurchases = {
  arrivalAnnounced: toHousehold({
    title: '到货时间',
    facts: arriving,
    says: ({ arrivesAt, supplier }, when) =>
      `您家的订单已向${supplier ? `“${supplier}”` : '供应商'}下单，预计${when(arrivesAt)} 到小区`,
    opens,
  }),
  arrivalChanged: toHousehold({
    title: '到货时间',
    facts: arriving,
    says: ({ arrivesAt, supplier }, when) =>
      `到货时间有变：${goodsFrom(supplier, '您家的订单')}预计${when(arrivesAt)} 到小区`,
    opens,
  }),
  goodsArrived: toHousehold({
    title: '货到了',
    facts: ofSupplier,
    says: ({ supplier }) => `${goodsFrom(supplier, '您家订单的货')}已到小区，正在分拣`,
    opens,
  }),
  shareExtended: toHousehold({
    title: '晚一批下单',
    facts: ofShare,
    says: ({ supplier }) =>
      `“${supplier}”的东西这一批不够起送，和下一批一起下单。您家的订单不变，什么时候到会再告诉您`,
    opens,
  }),
  shareToppedUp: toHousehold({
    title: '照常下单',
    facts: ofShare,
    says: ({ supplier }) => `“${supplier}”的东西这一批不够起送，差的由小区补齐，您家的订单照常`,
    opens,
  }),
  shareDropped: toHousehold({
    title: '有东西没订',
    /** `goods`: '鸡蛋 30枚 2 板'. */
    facts: ofShare.extend({ goods: z.string() }),
    says: ({ supplier, goods }) => `“${supplier}”不够起送，这一批没有订：${goods}。这些不用付钱`,
    opens,
  }),
};
