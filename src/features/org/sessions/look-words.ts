/** Who has what of the product, in the order of an order's way. */
export const forWhom = [
  { who: '住在小区里的人', what: '在手机上点要买的东西、要办的事，看得到东西走到哪了' },
  { who: '工作人员', what: '把一整个小区的单子合起来，分给供货的商店' },
  { who: '志愿者', what: '一栋一栋送到家门口，没信号也能记' },
  { who: '楼长', what: '看哪户还没下单，替不会用手机的老人下单' },
] as const;

/** An invented order; nobody's. */
export const exampleLines = [
  { name: '保供蔬菜包 10斤 × 1', price: '¥45.00' },
  { name: '鸡蛋 30枚 × 1', price: '¥24.00' },
] as const;

export const exampleSteps = [
  { label: '居民下单', note: '09:14' },
  { label: '专班采购', note: '12:20' },
  { label: '志愿者配送', note: '在路上' },
  { label: '已收到' },
];
