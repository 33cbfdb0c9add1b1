import type { Link } from '@/contract/messages';
import { Moment } from '@/contract/shapes';
import * as z from 'zod';
import { toHousehold } from './define-kind';

const ofOrder = z.object({ orderId: z.uuid() });
const arriving = ofOrder.extend({ arrivesAt: Moment });
/** `supplier`: a shop's name. */
const ofShare = ofOrder.extend({ supplier: z.string() });
const opens = ({ orderId }: { orderId: string }): Link => ({ kind: 'order', id: orderId });

/** That an order was placed with a supplier, and what became of a share below the supplier's minimum (decision 0047). */
export const kindsOfPurchases = {
  arrivalAnnounced: toHousehold({
    title: '到货时间',
    facts: arriving,
    says: ({ arrivesAt }, when) => `您家的订单已向供应商下单，预计${when(arrivesAt)} 到小区`,
    opens,
  }),
  arrivalChanged: toHousehold({
    title: '到货时间',
    facts: arriving,
    says: ({ arrivesAt }, when) => `到货时间有变：您家的订单预计${when(arrivesAt)} 到小区`,
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
