import { COMMUNITY_ID, demoId } from '../../backend/demo';

/** Names of the demo community for the tests: places, products and moments of one day. */
export const communityId = COMMUNITY_ID;

/** '10-1-502' → the place of a household. */
export const home = (key: string) => ({ communityId, householdId: demoId(`household ${key}`) });
/** '10-1' → the place of an entrance. */
export const entrance = (key: string) => ({ communityId, entranceId: demoId(`entrance ${key}`) });
export const entranceIdsOf = (...keys: string[]): string[] => keys.map((key) => entrance(key).entranceId);

export const zhuHome = home('10-1-502');
export const pengHome = home('10-1-401');
export const maHome = home('10-2-603');
export const songHome = home('1-1-103');

export const market = demoId('惠民保供超市（示例）');
export const grain = demoId('东街粮油店（示例）');

/** From the market: at most 2 a household, 260 in a wave. */
export const eggs = demoId('product 鸡蛋 30枚');
/** From the market: at most 3 a household, 60 in a wave. */
export const tomatoes = demoId('product 西红柿 3斤');
/** From the market: no limit, 120 in a wave. */
export const cabbage = demoId('product 大白菜 1棵');
/** From the market: no limit, no cap. */
export const potatoes = demoId('product 土豆 5斤');
/** From the grain shop: at most 2 a household, no cap. */
export const rice = demoId('product 大米 10kg');
/** From the grain shop: at most 4 a household, 280 in a wave. */
export const salt = demoId('product 食用盐 400g');

/** Moments of the one day on which the tests play; the noon wave closes at 12:00 in Beijing. */
export const beforeNoon = '2026-11-22T03:59:59.999Z';
export const noon = '2026-11-22T04:00:00.000Z';
export const afternoon = '2026-11-22T07:00:00.000Z';
export const evening = '2026-11-22T10:00:00.000Z';
