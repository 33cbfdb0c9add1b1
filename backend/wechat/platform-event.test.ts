import { describe, expect, it } from 'vitest';
import { readSubscriptionEvent } from './platform-event';

const head = { ToUserName: 'gh_1', FromUserName: 'openid-1', CreateTime: 1_795_000_000, MsgType: 'event' };
const accept = { TemplateId: 'template-1', SubscribeStatusString: 'accept', PopupScene: '0' };

describe('a push about subscriptions', () => {
  it.each([
    [
      'several of a popup',
      'subscribe_msg_popup_event',
      { List: [accept, { ...accept, TemplateId: 'template-2', SubscribeStatusString: 'reject' }] },
      [['template-1', 'allowed']],
    ],
    [
      'one of a popup, as an object',
      'subscribe_msg_popup_event',
      { List: accept },
      [['template-1', 'allowed']],
    ],
    [
      'one inside the name of its event',
      'subscribe_msg_popup_event',
      { SubscribeMsgPopupEvent: { List: accept } },
      [['template-1', 'allowed']],
    ],
    [
      'what somebody has taken back',
      'subscribe_msg_change_event',
      { List: [{ TemplateId: 'template-1', SubscribeStatusString: 'reject' }] },
      [['template-1', 'cancelled']],
    ],
    [
      'a card that came',
      'subscribe_msg_sent_event',
      { List: { TemplateId: 'template-1', MsgID: '17', ErrorCode: '0', ErrorStatus: 'success' } },
      [['template-1', 'sent']],
    ],
    [
      'a card that was lost',
      'subscribe_msg_sent_event',
      { List: [{ TemplateId: 'template-1', MsgID: 18, ErrorCode: 3, ErrorStatus: 'x' }] },
      [['template-1', 'lost']],
    ],
    ['nothing', 'subscribe_msg_popup_event', {}, []],
    [
      'a list of nonsense',
      'subscribe_msg_popup_event',
      { List: [null, 'x', { TemplateId: 7 }, { ...accept, TemplateId: '../x' }] },
      [],
    ],
  ])('says %s', (_, Event, body, items) => {
    const event = readSubscriptionEvent({ ...head, Event, ...body });
    expect(event?.items.map(({ templateId, was }) => [templateId, was])).toEqual(items);
    expect(event).toMatchObject({ openid: 'openid-1', at: new Date(1_795_000_000_000) });
  });

  it('has a key of its own, the same when it is pushed again', () => {
    const push = { ...head, Event: 'subscribe_msg_sent_event' };
    const one = { ...push, List: { TemplateId: 'template-1', MsgID: '17', ErrorCode: '0' } };
    const other = { ...push, List: { TemplateId: 'template-1', MsgID: '18', ErrorCode: '0' } };
    expect(readSubscriptionEvent(one)?.key).toBe(readSubscriptionEvent(one)?.key);
    expect(readSubscriptionEvent(one)?.key).not.toBe(readSubscriptionEvent(other)?.key);
  });

  it.each([
    [null],
    ['x'],
    [{}],
    [{ ...head, Event: 'user_enter_tempsession' }],
    [{ Event: 'subscribe_msg_popup_event' }],
  ])('is none of ours: %j', (pushed) => {
    expect(readSubscriptionEvent(pushed)).toBeUndefined();
  });
});
