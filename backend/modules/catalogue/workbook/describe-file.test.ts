import { expect, it } from 'vitest';
import { describeFile } from './describe-file';

const head = '序号,商品名称,分类,规格,单位,单价（元/份）,每户限购,库存,供应商,备注';
const described = (...lines: string[]) => describeFile(Buffer.from(['4月12日报价单', ...lines].join('\n')));

it('keeps what both columns say of a product, and what a price is for', async () => {
  const { products, problems } = await described(
    head,
    '1,青菜,蔬菜,500g,斤,3.5元/斤,限2份,100份,惠民,当天摘',
    '2,苹果,水果,,箱,"1,200",不限,-,惠民,',
  );
  expect(problems).toEqual([]);
  expect(products).toMatchObject([
    { row: 3, description: '500g；当天摘', priceFen: 350, limitPerHousehold: 2, stockPerWave: 100 },
    { row: 4, description: '', priceFen: 120_000, limitPerHousehold: null, stockPerWave: null },
  ]);
});

it.each(['"4,50"', '4，5', '12.8-15.8', '12.345', '面议', '0', '=A1*2', ''])(
  'asks for the price %s instead of guessing it',
  async (price) => {
    const { products, problems } = await described(head, `1,青菜,蔬菜,,斤,${price},,,惠民,`);
    expect(products).toEqual([]);
    expect(problems).toMatchObject([{ row: 3, name: '青菜' }]);
  },
);

it('takes what is free when somebody says so', async () => {
  const { products } = await described(head, '1,爱心菜包,蔬菜,,份,免费,1,,惠民,');
  expect(products).toMatchObject([{ name: '爱心菜包', priceFen: 0 }]);
});

it('says which columns a file of another program lacks', async () => {
  const { problems } = await described(
    '商品,商品编码,规格,分类,总库存,团当前单价',
    '测果,88,一箱,水果,不限,80.00',
  );
  expect(problems.map(({ reason }) => reason)).toEqual(['表里没有“单位”“供应商”这几列，新商品要有']);
});
