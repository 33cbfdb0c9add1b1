import { formatMoment } from '@/domain/beijing-time';
import * as z from 'zod';
import type { Delivery } from '../../kernel/delivery';
import * as messages from './messages';
import { texts } from './texts';

/** What an announcement to a household carries: a kind of text and the facts that it names. */
const Payload = z.object({
  householdId: z.uuid(),
  kind: z.enum([
    'arrivalAnnounced',
    'arrivalChanged',
    'goodsArrived',
    'goodsShort',
    'receiptUndone',
    'backInStock',
    'runDeparted',
    'knockSoon',
    'delivered',
    'broughtBack',
    'notReached',
    'refused',
    'disputeRedeliver',
    'disputeRefund',
    'disputeDeclined',
    'requestTaken',
    'requestDone',
    'requestFreed',
    'requestFailed',
    'orderReminder',
    'wishOrdered',
    'wishPriced',
    'wishDeclined',
    'wishCarried',
    'wishLapsed',
    'levelChanged',
    'readyToFetch',
    'notFetched',
    'fetched',
    'memberJoined',
    'memberJoinedTyped',
    'proxyJoined',
  ]),
  orderId: z.uuid().nullable(),
  requestId: z.uuid().nullable().default(null),
  /** A time that the text names. */
  moment: z.iso.datetime().nullable(),
  /** What the text names: '代买药', '鸡蛋 30枚 缺 1 板'. Nothing that is sealed. */
  what: z.string().default(''),
});

/** Puts an announcement into the household's message list; sending it to WeChat is later work. */
export const tellHousehold: Delivery = async (db, { communityId, key, payload, now }) => {
  const { householdId, kind, orderId, requestId, moment, what } = Payload.parse(payload);
  const body = texts[kind](moment ? formatMoment(moment, now.toISOString()) : '', what);
  await messages.add(db, { communityId, householdId, kind, body, orderId, requestId, key, at: now });
};
