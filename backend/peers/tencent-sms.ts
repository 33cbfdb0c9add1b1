import { sms } from 'tencentcloud-sdk-nodejs-sms';
import type { SmsPort, TextEnd } from './sms-port';

/** An account of Tencent's text messages, with its approved signature. */
export interface SmsAccount {
  secretId: string;
  secretKey: string;
  appId: string;
  signature: string;
  region: string;
  /** Seconds. */
  patience: number;
  /** Another address than Tencent's; for a test. */
  endpoint?: string;
}

interface Status {
  Code?: string | undefined;
}

/** By the beginnings of Tencent's codes, the first that fits. */
const meanings: readonly [begins: RegExp, end: TextEnd][] = [
  [/^Ok$/, { was: 'sent' }],
  [/^LimitExceeded\.(PhoneNumber|DailyLimit|DeliveryFrequency)/, { was: 'capped' }],
  [/PhoneNumber(InBlacklist|OnBlacklist)|IncorrectPhoneNumber|PhoneNumberParseFail/, { was: 'refused' }],
  [
    /^(LimitExceeded|RequestLimitExceeded|InternalError|FailedOperation\.InsufficientBalance)/,
    { was: 'later', reason: 'busy' },
  ],
  // A template or a signature that is not approved, a key that is not good: ours to put right, nobody's number.
  [
    /^(AuthFailure|FailedOperation|InvalidParameter|MissingParameter|UnauthorizedOperation|UnsupportedOperation)/,
    { was: 'later', reason: 'fault' },
  ],
];

const meaningOf = (code: string | undefined): TextEnd | undefined =>
  meanings.find(([begins]) => begins.test(code ?? ''))?.[1];

/** The package says why it was not reached only in words. */
const unmade = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH/;

/** A refusal of the whole request says its code; of a broken line nobody knows what was done. */
function endOfFault(error: unknown): TextEnd {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  const end = unmade.test(String(message))
    ? ({ was: 'later', reason: 'noAnswer' } as const)
    : meaningOf(String(code));
  if (!end || end.was === 'sent') throw error;
  return end;
}

/** Text messages by Tencent, with its own npm package. */
export function tencentSms(account: SmsAccount): SmsPort {
  const { secretId, secretKey, appId, signature, region, patience, endpoint } = account;
  const client = new sms.v20210111.Client({
    credential: { secretId, secretKey },
    region,
    profile: { httpProfile: { reqTimeout: patience, ...(endpoint && { endpoint, protocol: 'http://' }) } },
  });
  return {
    async send({ number, templateId, words }) {
      const asked = { SmsSdkAppId: appId, SignName: signature, TemplateId: templateId };
      let status: Status | undefined;
      try {
        const answer = await client.SendSms({
          ...asked,
          PhoneNumberSet: [`+86${number}`],
          TemplateParamSet: [...words],
        });
        [status] = answer.SendStatusSet ?? [];
      } catch (error) {
        return endOfFault(error);
      }
      const end = meaningOf(status?.Code);
      if (!end) throw new Error('no status that we know');
      return end;
    },
  };
}
