import { describe, expect, it } from 'vitest';
import type { Order, Product } from '@/contract/order-shapes';
import { insteadOf, sentInstead, substitutesFor } from './substitutes';

const product = (id: string, more: Partial<Product> = {}): Product => ({
  id,
  name: id,
  category: '蔬菜',
  description: '',
  piece: null,
  contents: [],
  measure: '份',
  priceFen: 800,
  limitPerHousehold: null,
  left: null,
  priority: 'none',
  pictureId: null,
  isListed: true,
  ...more,
});
const [eggs, cabbage, potatoes] = [
  product('eggs', { category: '蛋' }),
  product('cabbage'),
  product('potatoes'),
];

const line = (productId: string, instead: { productId: string; priceFen: number } | null) => ({
  lines: [{ productId, instead: instead && { ...instead, name: '', measure: '' } }] as Order['lines'],
});
const namesFor = (one: Product, products: Product[], chosen: Record<string, number>, said = {}) =>
  substitutesFor(one, { products, order: null, chosen, said }).map(({ id }) => id);

describe('what can stand for a chosen thing', () => {
  it('is of its own category first, never itself and nothing that is chosen', () => {
    const tomatoes = product('tomatoes');
    const products = [eggs, cabbage, potatoes, tomatoes];
    expect(namesFor(cabbage, products, { cabbage: 1, tomatoes: 1 })).toEqual(['potatoes', 'eggs']);
  });

  it('is listed, not sold out, and as many as are chosen may be had of it', () => {
    const products = [
      cabbage,
      product('gone', { isListed: false }),
      product('soldOut', { left: 0 }),
      product('twoAtMost', { limitPerHousehold: 2 }),
    ];
    expect(namesFor(cabbage, products, { cabbage: 3 })).toEqual([]);
    expect(namesFor(cabbage, products, { cabbage: 2 })).toEqual(['twoAtMost']);
  });

  it('stands for one thing only', () => {
    const said = { eggs: 'potatoes' };
    expect(namesFor(cabbage, [eggs, cabbage, potatoes], { cabbage: 1, eggs: 1 }, said)).toEqual([]);
  });
});

describe('what is sent', () => {
  const products = [eggs, cabbage, potatoes];
  const send = (
    said: Record<string, string | null>,
    order: ReturnType<typeof line> | null = null,
    chosen = {},
  ) => sentInstead('eggs', { products, order, chosen: { eggs: 1, ...chosen }, said });

  it('is nothing where nothing was said here, so that what stands stays', () => {
    expect(send({}, line('eggs', { productId: 'cabbage', priceFen: 700 }))).toEqual({});
    expect(insteadOf(line('eggs', { productId: 'cabbage', priceFen: 700 }), {}, 'eggs')).toBe('cabbage');
  });

  it('is the price that was seen: of today, or of the order where it is the same thing', () => {
    expect(send({ eggs: 'cabbage' })).toEqual({ instead: { productId: 'cabbage', priceFen: 800 } });
    const order = line('eggs', { productId: 'cabbage', priceFen: 700 });
    expect(send({ eggs: 'cabbage' }, order)).toEqual({ instead: { productId: 'cabbage', priceFen: 700 } });
  });

  it('is nothing instead, when that was said, or when it is chosen by itself since', () => {
    expect(send({ eggs: null })).toEqual({ instead: null });
    expect(send({ eggs: 'cabbage' }, null, { cabbage: 1 })).toEqual({ instead: null });
  });
});
