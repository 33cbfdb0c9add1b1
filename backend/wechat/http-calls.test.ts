import { expect, it } from 'vitest';
import { httpCalls } from './http-calls';

/** Stands in for WeChat: remembers what was asked, and answers as its pages say. */
function givenWechat(answers: Record<string, () => Response>) {
  const asked: string[] = [];
  const answer: typeof fetch = (address) => {
    const { pathname, searchParams } = new URL(address instanceof Request ? address.url : address);
    asked.push(`${pathname} ${searchParams.get('access_token') ?? ''}`.trim());
    const known = answers[pathname];
    return known ? Promise.resolve(known()) : Promise.reject(new Error('no such page'));
  };
  return { asked, calls: httpCalls({ appid: 'wx0', secret: 'none', fetch: answer }) };
}

const token = () => Response.json({ access_token: 'T', expires_in: 7200 });

it('asks with one token for the number and for the picture', async () => {
  const { asked, calls } = givenWechat({
    '/cgi-bin/stable_token': token,
    '/wxa/business/getuserphonenumber': () =>
      Response.json({ errcode: 0, phone_info: { purePhoneNumber: '19900000011' } }),
    '/wxa/getwxacodeunlimit': () =>
      new Response(new Uint8Array([137, 80]), { headers: { 'content-type': 'image/png' } }),
  });
  expect(await calls.phoneOf('code')).toBe('19900000011');
  expect(await calls.codeImage({ page: 'p', scene: 's' })).toEqual(new Uint8Array([137, 80]));
  expect(asked).toEqual([
    '/cgi-bin/stable_token',
    '/wxa/business/getuserphonenumber T',
    '/wxa/getwxacodeunlimit T',
  ]);
});

it('has nothing when WeChat refuses or is silent', async () => {
  const { calls } = givenWechat({
    '/cgi-bin/stable_token': token,
    '/wxa/business/getuserphonenumber': () => Response.json({ errcode: 40029 }),
  });
  expect(await calls.phoneOf('used')).toBeUndefined();
  expect(await calls.codeImage({ page: 'p', scene: 's' })).toBeUndefined();
});
