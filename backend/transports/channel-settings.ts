import { StartRefusal } from '../db/start-refusal';
import { readCardTemplates, type CardTemplate } from '../kernel/card-templates';
import { readSmsTemplates, type SmsTemplate } from '../kernel/sms-templates';
import type { SmsAccount } from '../peers/tencent-sms';
import type { CardsOpen } from '../wechat/wechat-calls';
import { texts } from './texts';

type Environment = Readonly<Record<string, string | undefined>>;

/** By which channels messages leave the house, as the environment says; a channel that is not set up is off. */
export interface ChannelSettings {
  cardTemplates: readonly CardTemplate[];
  /** Which version of the mini-program a card opens. */
  cardsOpen: CardsOpen;
  /** Text messages cost money and are off until somebody sets them up. */
  sms: { account: SmsAccount; templates: readonly SmsTemplate[] } | undefined;
  /** With what WeChat signs what it pushes to a server of our own. */
  pushToken: string | undefined;
}

/** Seconds. */
const SMS_PATIENCE = 10;
/** Where Tencent is asked, unless somebody says otherwise. */
const REGION = 'ap-guangzhou';

/** Reads JSON of a variable; says its name when it cannot be meant. */
function read<T>(name: string, reader: () => T): T {
  try {
    return reader();
  } catch {
    throw new StartRefusal(texts.settingWrong(name));
  }
}

function cardsOpenOf(given: string | undefined): ChannelSettings['cardsOpen'] {
  if (!given || given === 'formal') return 'formal';
  if (given === 'trial' || given === 'developer') return given;
  throw new StartRefusal(texts.settingWrong('WECHAT_CARDS_OPEN'));
}

function smsOf(env: Environment): ChannelSettings['sms'] {
  const { SMS_SECRET_ID: secretId, SMS_SECRET_KEY: secretKey, SMS_APP_ID: appId } = env;
  const { SMS_SIGNATURE: signature } = env;
  const region = env.SMS_REGION ?? REGION;
  const templates = read('SMS_TEMPLATES', () => readSmsTemplates(env.SMS_TEMPLATES));
  if (!secretId || !secretKey || !appId || !signature || templates.length === 0) return undefined;
  return { account: { secretId, secretKey, appId, signature, region, patience: SMS_PATIENCE }, templates };
}

/** Refuses with a StartRefusal what cannot be meant; an empty variable counts as missing. */
export function readChannelSettings(environment: Environment): ChannelSettings {
  const env: Environment = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== ''),
  );
  return {
    cardTemplates: read('WECHAT_TEMPLATES', () => readCardTemplates(env.WECHAT_TEMPLATES)),
    cardsOpen: cardsOpenOf(env.WECHAT_CARDS_OPEN),
    sms: smsOf(env),
    pushToken: env.WECHAT_PUSH_TOKEN,
  };
}
