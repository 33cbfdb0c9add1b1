/** What WeChat says about one template of one person. */
export interface SubscriptionEvent {
  openid: string;
  at: Date;
  /** Its own for each push, the same when WeChat pushes it again. */
  key: string;
  items: readonly SubscriptionItem[];
}

/** `allowed`, `cancelled`: what the person has tapped; `sent`, `lost`: what became of a card after WeChat had taken it. */
export interface SubscriptionItem {
  templateId: string;
  was: 'allowed' | 'cancelled' | 'sent' | 'lost';
}

interface Pushed {
  FromUserName?: unknown;
  CreateTime?: unknown;
  Event?: unknown;
  List?: unknown;
}

interface Item {
  TemplateId?: unknown;
  SubscribeStatusString?: unknown;
  MsgID?: unknown;
  ErrorCode?: unknown;
}

const isObject = (given: unknown): given is Record<string, unknown> =>
  typeof given === 'object' && given !== null;

/** An object where there is one item, an array where there are several; inside an object of the event's name, or not. */
function itemsOf(pushed: Pushed, inside: string): Item[] {
  const nested = (pushed as Record<string, unknown>)[inside];
  const list = isObject(nested) ? (nested as Pushed).List : pushed.List;
  return (Array.isArray(list) ? list : [list]).filter(isObject);
}

type Reader = (item: Item) => SubscriptionItem['was'] | undefined;

const popup: Reader = ({ SubscribeStatusString: status }) => (status === 'accept' ? 'allowed' : undefined);
const change: Reader = ({ SubscribeStatusString: status }) => (status === 'reject' ? 'cancelled' : undefined);
const sent: Reader = ({ ErrorCode: code }) =>
  typeof code === 'number' || typeof code === 'string' ? (Number(code) === 0 ? 'sent' : 'lost') : undefined;

/** By the names of WeChat's events: where the list may lie, and what an item says. */
const readers: Readonly<Record<string, { inside: string; read: Reader }>> = {
  subscribe_msg_popup_event: { inside: 'SubscribeMsgPopupEvent', read: popup },
  subscribe_msg_change_event: { inside: 'SubscribeMsgChangeEvent', read: change },
  subscribe_msg_sent_event: { inside: 'SubscribeMsgSentEvent', read: sent },
};

const template = /^[\w-]{8,64}$/;

/** What a push says of subscriptions; undefined for all else, and for what is not as the pages say. */
export function readSubscriptionEvent(pushed: unknown): SubscriptionEvent | undefined {
  if (!isObject(pushed)) return undefined;
  const { FromUserName: openid, CreateTime: seconds, Event: event }: Pushed = pushed;
  const known = typeof event === 'string' ? readers[event] : undefined;
  if (!known || typeof openid !== 'string' || openid === '' || !Number.isFinite(Number(seconds)))
    return undefined;
  const found = itemsOf(pushed, known.inside);
  const items = found.flatMap((item) => {
    const was = known.read(item);
    const { TemplateId: templateId } = item;
    return was && typeof templateId === 'string' && template.test(templateId) ? [{ templateId, was }] : [];
  });
  const messages = found.map(({ MsgID: id }) =>
    typeof id === 'string' || typeof id === 'number' ? String(id) : '',
  );
  const key = ['push', openid, String(seconds), String(event), ...messages].join(' ').trim().slice(0, 200);
  return { openid, at: new Date(Number(seconds) * 1_000), key, items };
}
