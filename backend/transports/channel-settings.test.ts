import { describe, expect, it } from 'vitest';
import { readChannelSettings } from './channel-settings';

const template = {
  id: 'abcDEF_123-xyz',
  title: '社区公告',
  kinds: ['notice'],
  page: 'pages/home/index',
  fields: { thing1: 'subject', time2: 'at', thing3: '=请点开看全文' },
};
const sms = {
  SMS_SECRET_ID: 'id',
  SMS_SECRET_KEY: 'key',
  SMS_APP_ID: '1400000000',
  SMS_SIGNATURE: '某某社区',
  SMS_TEMPLATES: JSON.stringify([{ id: '1110', kinds: ['notice'], words: ['subject'] }]),
};

describe('the settings of the channels', () => {
  it('are none where nothing is said', () => {
    expect(readChannelSettings({})).toEqual({
      cardTemplates: [],
      cardsOpen: 'formal',
      sms: undefined,
      pushToken: undefined,
    });
  });

  it('are none where variables are empty', () => {
    const empty = { WECHAT_TEMPLATES: '', SMS_TEMPLATES: '', WECHAT_CARDS_OPEN: '', WECHAT_PUSH_TOKEN: '' };
    expect(readChannelSettings(empty)).toEqual(readChannelSettings({}));
    expect(readChannelSettings({ ...sms, SMS_REGION: '' }).sms?.account.region).toBe('ap-guangzhou');
  });

  it('are read', () => {
    const env = { ...sms, WECHAT_TEMPLATES: JSON.stringify([template]), WECHAT_CARDS_OPEN: 'trial' };
    expect(readChannelSettings(env)).toMatchObject({
      cardTemplates: [template],
      cardsOpen: 'trial',
      sms: { account: { appId: '1400000000', region: 'ap-guangzhou' }, templates: [{ id: '1110' }] },
    });
  });

  it('leave text messages off while one of them is missing', () => {
    expect(readChannelSettings({ ...sms, SMS_SIGNATURE: undefined }).sms).toBeUndefined();
    expect(readChannelSettings({ ...sms, SMS_TEMPLATES: undefined }).sms).toBeUndefined();
  });

  it.each([
    ['WECHAT_TEMPLATES', '{'],
    ['WECHAT_TEMPLATES', '[{"id":"abcDEF_123-xyz"}]'],
    ['WECHAT_TEMPLATES', JSON.stringify([{ ...template, fields: { thing1: 'householder' } }])],
    ['SMS_TEMPLATES', '[{"id":"x"}]'],
    ['WECHAT_CARDS_OPEN', 'beta'],
  ])('that cannot be meant are refused by their name: %s=%s', (name, value) => {
    expect(() => readChannelSettings({ [name]: value })).toThrow(name);
  });
});
