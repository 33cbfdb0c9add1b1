import { expect, test } from 'vitest';
import type { CatalogueProduct } from '@/contract/catalogue';
import { draftOf, newProduct, typedOf, whyNotSend } from './product-draft';

const rice: CatalogueProduct = {
  id: 'rice',
  version: 1,
  isListed: true,
  name: '大米 10kg',
  category: '米面油',
  description: '',
  measure: '袋',
  priceFen: 5650,
  weightGrams: 10_000,
  limitPerHousehold: 2,
  stockPerWave: null,
  priority: 'none',
  pictureId: null,
  offers: [{ supplierId: 'grain', name: '东街粮油店', caseSize: null, minOrder: 50, packing: null }],
  piece: null,
  contents: [],
  depositFen: 0,
  priceCapFen: null,
};

test('a product that is opened and sent again is the same', () => {
  expect(whyNotSend(typedOf(rice))).toBeNull();
  const { offers, ...rest } = draftOf(typedOf(rice));
  expect(rice).toMatchObject(rest);
  expect(offers).toEqual([{ supplierId: 'grain', caseSize: null, minOrder: 50, packing: null }]);
});

test('what is missing or no figure is named before it is sent', () => {
  expect(whyNotSend(newProduct)).toBe('请填品名');
  expect(whyNotSend({ ...typedOf(rice), yuan: '十元' })).toContain('单价');
  expect(whyNotSend({ ...typedOf(rice), limit: '两袋' })).toContain('只能填整数');
  expect(whyNotSend({ ...typedOf(rice), offers: [] })).toBe('请选供应商');
});

test('eggs by the piece and a bundle come back as they were, and half of a measure is named', () => {
  const eggs: CatalogueProduct = {
    ...rice,
    piece: { name: '枚', perMeasure: 30 },
    contents: [{ name: '土豆', quantity: 2, measure: '斤' }],
    depositFen: 500,
    priceCapFen: 6000,
    offers: [
      {
        supplierId: 'grain',
        name: '东街粮油店',
        caseSize: null,
        minOrder: 50,
        packing: { name: '箱', pieces: 360 },
      },
    ],
  };
  const typed = typedOf(eggs);
  expect(whyNotSend(typed)).toBeNull();
  expect(draftOf(typed)).toMatchObject({
    piece: eggs.piece,
    contents: eggs.contents,
    depositFen: 500,
    priceCapFen: 6000,
    offers: [{ packing: { name: '箱', pieces: 360 } }],
  });
  expect(whyNotSend({ ...typed, perMeasure: '' })).toContain('一起填');
  expect(whyNotSend({ ...typed, piece: '', perMeasure: '' })).toContain('先填一份');
  expect(whyNotSend({ ...typed, deposit: '五元' })).toContain('押金');
  expect(whyNotSend({ ...typed, contents: [{ name: '土豆', quantity: '', measure: '斤' }] })).toContain(
    '套餐',
  );
});
