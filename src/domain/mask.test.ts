import { expect, it } from 'vitest';
import { maskName, maskPhone } from './mask';

it('leaves of a name its first sign, of a number its ends', () => {
  expect([maskName('张师傅'), maskName('')]).toEqual(['张**', '']);
  expect([maskPhone('19900000001'), maskPhone('12345')]).toEqual(['199****0001', '*****']);
});
