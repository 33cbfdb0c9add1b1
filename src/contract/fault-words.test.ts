import { describe, expect, it } from 'vitest';
import { faultWords } from './fault-words';

describe('what is told of a fault', () => {
  it.each([
    [
      "Cannot read properties of undefined (reading 'name')",
      "Cannot read properties of undefined (reading 'name')",
    ],
    ['朱先生 19900000101 住 10-1-502', '… # … #-#-#'],
    ['at https://example.cn/#/pages/join?code=ABCDEFGHJK&name=zhu', 'at https://example.cn/#/pages/join?'],
    [`token ${'a'.repeat(80)} is over`, 'token … is over'],
  ])('of %s', (message, told) => {
    expect(faultWords(message)).toBe(told);
  });

  it('is short', () => {
    expect(faultWords('word '.repeat(100)).length).toBeLessThanOrEqual(200);
  });
});
