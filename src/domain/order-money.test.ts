import { expect, it } from 'vitest';
import { moneyWords } from './order-money';

const whole = {
  orderedFen: 749_800,
  insteadFen: 0,
  lackingFen: 0,
  refundedFen: 0,
  refusedFen: 0,
  owedFen: 749_800,
};

it('says what was ordered and what is owed, and between them what was added and subtracted', () => {
  expect(moneyWords(whole)).toBe('下单 ¥7,498 · 应收 ¥7,498');
  expect(moneyWords({ ...whole, lackingFen: 12_000, refundedFen: 2400, owedFen: 735_400 })).toBe(
    '下单 ¥7,498 · 缺坏 ¥120 · 退款 ¥24 · 应收 ¥7,354',
  );
  expect(moneyWords({ ...whole, insteadFen: 5000, lackingFen: 12_000, owedFen: 742_800 })).toBe(
    '下单 ¥7,498 · 另加代替 ¥50 · 缺坏 ¥120 · 应收 ¥7,428',
  );
});
