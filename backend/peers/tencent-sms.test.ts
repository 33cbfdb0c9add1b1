import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { tencentSms } from './tencent-sms';

const said = { answer: {} as object, asked: [] as { body: unknown; action: unknown }[] };
const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    said.asked.push({
      body: JSON.parse(Buffer.concat(parts).toString()),
      action: request.headers['x-tc-action'],
    });
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ Response: said.answer }));
  });
});
await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as AddressInfo;
afterAll(() => new Promise((resolve) => server.close(resolve)));

const account = {
  secretId: 'id',
  secretKey: 'key',
  appId: '1400000000',
  signature: '某某社区',
  region: 'ap-guangzhou',
  patience: 2,
};
const send = (endpoint = `127.0.0.1:${port}`) =>
  tencentSms({ ...account, endpoint }).send({
    number: '19900000001',
    templateId: '1110',
    words: ['明早七点'],
  });
const status = (Code: string) => ({
  RequestId: 'r',
  SendStatusSet: [{ Code, Message: '', PhoneNumber: '' }],
});
const refusal = (Code: string) => ({ RequestId: 'r', Error: { Code, Message: 'no' } });

describe('a text message by Tencent', () => {
  it('asks for one number with the signature, the template and its words', async () => {
    said.answer = status('Ok');
    expect(await send()).toEqual({ was: 'sent' });
    expect(said.asked.at(-1)).toEqual({
      action: 'SendSms',
      body: {
        SmsSdkAppId: '1400000000',
        SignName: '某某社区',
        TemplateId: '1110',
        PhoneNumberSet: ['+8619900000001'],
        TemplateParamSet: ['明早七点'],
      },
    });
  });

  it.each([
    [status('LimitExceeded.PhoneNumberDailyLimit'), { was: 'capped' }],
    [status('FailedOperation.PhoneNumberInBlacklist'), { was: 'refused' }],
    [status('InvalidParameterValue.IncorrectPhoneNumber'), { was: 'refused' }],
    [status('FailedOperation.TemplateIncorrectOrUnapproved'), { was: 'later', reason: 'fault' }],
    [status('FailedOperation.InsufficientBalanceInSmsPackage'), { was: 'later', reason: 'busy' }],
    [refusal('AuthFailure.SignatureFailure'), { was: 'later', reason: 'fault' }],
    [refusal('RequestLimitExceeded'), { was: 'later', reason: 'busy' }],
    [refusal('InternalError.Timeout'), { was: 'later', reason: 'busy' }],
  ])('%j means %j', async (answer, end) => {
    said.answer = answer;
    expect(await send()).toEqual(end);
  });

  it('is unknown when the answer says nothing', async () => {
    said.answer = { RequestId: 'r', SendStatusSet: [] };
    await expect(send()).rejects.toThrow('no status that we know');
  });

  it('waits when Tencent is not reached', async () => {
    expect(await send('127.0.0.1:9')).toEqual({ was: 'later', reason: 'noAnswer' });
  });
});
