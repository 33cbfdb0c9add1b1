interface Lacking {
  name: string;
  measure: string;
  quantity: number;
}

/** '鸡蛋 30枚 2 板，土豆 5斤 1 袋': what a household ordered and does not get, on the screen and on paper. */
export const lackingWords = (lacking: readonly Lacking[]): string =>
  lacking.map(({ name, measure, quantity }) => `${name} ${quantity} ${measure}`).join('，');
