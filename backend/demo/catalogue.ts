import type { NewCatalogue } from '../modules/catalogue/public';
import { demoId } from './ids';

const market = '惠民保供超市（示例）';
const grain = '东街粮油店（示例）';

interface Terms {
  caseSize: number | null;
  minOrder: number | null;
}
const noTerms: Terms = { caseSize: null, minOrder: null };

interface DemoProduct extends Terms {
  supplier: string;
  category: string;
  name: string;
  description: string;
  measure: string;
  priceFen: number;
  limit: number | null;
  stock: number | null;
  weightGrams: number | null;
}

const product = (
  [supplier, category, name, description, measure]: [string, string, string, string, string],
  priceFen: number,
  limit: number | null = null,
  stock: number | null = null,
): DemoProduct => ({
  supplier,
  category,
  name,
  description,
  measure,
  priceFen,
  limit,
  stock,
  ...(terms[name] ?? noTerms),
  weightGrams: weights[name] ?? null,
});

/** How the supplier packs and delivers, for the products where it matters. */
const terms: Readonly<Record<string, Terms>> = {
  '大米 10kg': { caseSize: null, minOrder: 50 },
  '菜籽油 5L': { caseSize: 4, minOrder: null },
  '鸡蛋 30枚': { caseSize: 12, minOrder: 60 },
  '抽纸 10包': { caseSize: 6, minOrder: null },
  '食用盐 400g': { caseSize: 50, minOrder: 50 },
};

/** What one piece weighs with its wrapping. */
const weights: Readonly<Record<string, number>> = {
  '保供蔬菜包 10斤': 5000,
  '大白菜 1棵': 2000,
  '土豆 5斤': 2500,
  '西红柿 3斤': 1500,
  '大米 10kg': 10_000,
  '面粉 5kg': 5000,
  '菜籽油 5L': 4900,
  '鸡蛋 30枚': 1900,
  '纯牛奶 12盒': 3300,
  '苹果 5斤': 2500,
  '抽纸 10包': 1200,
  '食用盐 400g': 400,
};

const products: readonly DemoProduct[] = [
  product([market, '蔬菜', '保供蔬菜包 10斤', '8 种时令菜', '份'], 3000, 2),
  product([market, '蔬菜', '大白菜 1棵', '约 4 斤', '棵'], 800, null, 120),
  product([market, '蔬菜', '土豆 5斤', '', '袋'], 1250),
  product([market, '蔬菜', '西红柿 3斤', '', '份'], 1500, 3, 60),
  product([grain, '米面油', '大米 10kg', '', '袋'], 5600, 2),
  product([grain, '米面油', '面粉 5kg', '', '袋'], 2680, 2),
  product([grain, '米面油', '菜籽油 5L', '', '桶'], 7200, 1),
  product([market, '肉蛋奶', '鸡蛋 30枚', '', '板'], 2400, 2, 260),
  product([market, '肉蛋奶', '纯牛奶 12盒', '', '箱'], 4200, 2, 100),
  product([market, '水果', '苹果 5斤', '', '袋'], 2500, null, 100),
  product([market, '日用', '抽纸 10包', '', '提'], 1990, 2),
  product([grain, '日用', '食用盐 400g', '', '袋'], 250, 4, 280),
];

/** Who else has them. */
const alsoFrom: Readonly<Record<string, readonly string[]>> = {
  '大米 10kg': [market],
  '鸡蛋 30枚': [grain],
};
const cold = ['纯牛奶 12盒'];

const offerOf = (supplier: string, { caseSize, minOrder }: Terms) => ({
  supplierId: demoId(supplier),
  caseSize,
  minOrder,
  packing: null,
});

/** A dozen products of two suppliers, some with a limit per household, a stock per wave, cases or a minimum. */
export const demoCatalogue: NewCatalogue = {
  suppliers: [market, grain].map((name) => ({ id: demoId(name), name })),
  products: products.map(({ supplier, limit, stock, caseSize, minOrder, ...one }) => ({
    ...one,
    id: demoId(`product ${one.name}`),
    limitPerHousehold: limit,
    stockPerWave: stock,
    priority: cold.includes(one.name) ? 'cold' : 'none',
    pictureId: null,
    piece: null,
    contents: [],
    depositFen: 0,
    priceCapFen: null,
    isListed: true,
    offers: [supplier, ...(alsoFrom[one.name] ?? [])].map((name, turn) =>
      offerOf(name, turn === 0 ? { caseSize, minOrder } : noTerms),
    ),
  })),
};
