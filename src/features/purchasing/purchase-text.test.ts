import { expect, it } from 'vitest';
import { purchaseText } from './purchase-text';

const plain = { piece: null, packing: null, caseSize: null, extra: 0, contents: [] };

it('reads as a list that a shopkeeper can pack from', () => {
  const lines = [
    { ...plain, name: '大米 10kg', measure: '袋', quantity: 126 },
    { ...plain, name: '菜籽油 5L', measure: '桶', quantity: 80, extra: 8, caseSize: 4 },
  ];
  const share = { name: '东街粮油店', lines, pieces: 206, orderedFen: 1_339_200 };
  const wave = { kind: 'noon', closesAt: '2026-11-22T04:00:00.000Z' } as const;
  expect(purchaseText('桂花苑（示例）', wave, share).split('\n')).toEqual([
    '桂花苑（示例） 11月22日午间批次采购单',
    '供应商：东街粮油店',
    '1. 大米 10kg  126 袋',
    '2. 菜籽油 5L  88 桶 = 22 箱',
    '合计 2 种，214 件，¥13,392.00',
  ]);
});
