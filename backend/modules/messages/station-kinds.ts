import type { Link } from '@/contract/messages';
import { Moment } from '@/contract/shapes';
import * as z from 'zod';
import { toHousehold } from './define-kind';

const nothing = z.object({});
const ofOrder = z.object({ orderId: z.uuid() });
const order = ({ orderId }: { orderId: string }): Link => ({ kind: 'order', id: orderId });
const home = (_facts: object, whose: string): Link => ({ kind: 'home', id: whose });

/** What a household is told of things that it fetches at the station or at the gate. */
export const stationKinds = {
  carryingStopped: toHousehold({
    title: '送货暂停',
    /** Without a moment nobody can say yet. `reason`: for everybody to read, '下大雨'. `times`: how often it was told. */
    facts: z.object({
      reason: z.string(),
      expectedAt: Moment.nullable(),
      times: z.int().default(1),
    }),
    says: ({ reason, expectedAt, times }, when) =>
      expectedAt && times > 1
        ? `${reason}，送货还在暂停，您家的东西改到${when(expectedAt)} 送到`
        : expectedAt
          ? `${reason}，送货暂停一会儿，您家的东西预计${when(expectedAt)} 送到`
          : `${reason}，送货暂停一会儿，您家的东西恢复后就送`,
    opens: (_, whose) => ({ kind: 'home', id: whose }),
  }),
  tripRedirected: toHousehold({
    title: '改道送来',
    /** Without a moment nobody can say yet. `reason`: for everybody to read, '东门不通'. */
    facts: z.object({ reason: z.string(), stationName: z.string(), expectedAt: Moment.nullable() }),
    says: ({ reason, stationName, expectedAt }, when) =>
      `${reason}，您家的东西改从${stationName}送${expectedAt ? `，预计${when(expectedAt)} 送到` : '，到了就送'}`,
    opens: home,
  }),
  readyToFetch: toHousehold({
    title: '可以取东西了',
    /** Without a moment one may come at any time. */
    facts: z.object({ startsAt: Moment.nullable(), where: z.string() }),
    says: ({ startsAt, where }, when) =>
      startsAt
        ? `您家的东西到了，请${when(startsAt)} 起到${where}取`
        : `您家的东西到了，请到${where}取，什么时候都行`,
    opens: home,
  }),
  notFetched: toHousehold({
    title: '还没有取',
    facts: ofOrder,
    says: () => '您家的东西还没有取，先放在中转站，请尽快去取，不方便就告诉楼长',
    opens: order,
  }),
  fetched: toHousehold({
    title: '取走了',
    facts: ofOrder,
    says: () => '您家的东西已取走，请看一看有没有少、错、坏，然后点“确认收货”',
    opens: order,
  }),
  fetchedByNeighbour: toHousehold({
    title: '邻居取走了',
    facts: ofOrder,
    says: () => '您家的东西由邻居报了取件码代取走了，请看一看有没有少、错、坏；不是您托的人，请马上告诉楼长',
    opens: order,
  }),
  fetchReminder: toHousehold({
    title: '还没有取',
    facts: nothing,
    says: () => '您家的东西还在中转站没有取，请今晚去取；不方便就告诉楼长，会安排送上门',
    opens: home,
  }),
  toBeBrought: toHousehold({
    title: '改成送上门',
    facts: nothing,
    says: () => '您家没有取的东西会送上门，排进下一趟，请留意敲门声',
    opens: home,
  }),
  gateParcel: toHousehold({
    title: '门口有快递',
    /** `what`: '药'; `liesAt`: where at the gate, in the words of who stands there. */
    facts: z.object({ what: z.string(), liesAt: z.string() }),
    says: ({ what, liesAt }) => `您家有一件快递（${what}）放在${liesAt}，会随下一趟送上门，也可以去取`,
    opens: home,
  }),
} as const;
