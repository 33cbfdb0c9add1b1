import type { DatabaseHandle } from '../db/database';
import type { Channel } from '../kernel/channel';
import type { Secrets } from '../kernel/secrets';
import { smsChannel, wechatChannel, wecomChannel } from '../modules/messages/public';
import { tencentSms } from '../peers/tencent-sms';
import { wecomRobots } from '../peers/wecom-robot';
import type { WechatCalls } from '../wechat/wechat-calls';
import type { ChannelSettings } from './channel-settings';

interface Parts {
  database: DatabaseHandle;
  secrets: Secrets;
  wechat: WechatCalls | undefined;
}

const clock = (): Date => new Date();

/** The ways out of the house that this installation has; the robots of groups are set up by their communities. */
export function openChannels(settings: ChannelSettings, { database, secrets, wechat }: Parts): Channel[] {
  const { cardTemplates: templates, sms } = settings;
  const channels: Channel[] = [wecomChannel({ database, secrets, port: wecomRobots(), clock })];
  if (wechat && templates.length > 0)
    channels.unshift(wechatChannel({ database, calls: wechat, templates, clock }));
  if (sms) {
    const port = tencentSms(sms.account);
    channels.push(smsChannel({ database, secrets, port, templates: sms.templates, clock }));
  }
  return channels;
}
