/** What is refused about suppliers and their terms; among all others in errors.ts. No zod here: the phone imports it. */
export const supplierRefusals = {
  PACKING_WITHOUT_PIECE: {
    status: 422,
    sentence: '先写 1 {measure}有多少小件（例如 30 枚），才能写供应商一箱有多少；没有小件的请填“每箱”',
  },
  DEPOSIT_OVER_PRICE: { status: 422, sentence: '押金不能比单价高' },
  PRICE_OVER_CAP: { status: 422, sentence: '单价超过了最高价 {cap}，请降价，或先改最高价' },
  TOO_MANY_CERTIFICATES: { status: 409, sentence: '一家供应商最多 {most} 张证照，请先去掉过期的' },
  CERTIFICATE_REMOVED: { status: 409, sentence: '这张证照已经去掉了' },
  PLACING_NEEDS_REASON: { status: 409, sentence: '{trouble}；还是要下单，请写明原因' },
  SHARE_DECIDED: { status: 409, sentence: '这家供应商的这一批次已经{decision}，不能再改' },
  NOT_BELOW_MINIMUM: { status: 409, sentence: '已经够起送了，可以直接下单' },
  TOP_UP_TOO_SMALL: { status: 422, sentence: '补上这些还差 {missing}，请再多补一点' },
  NOT_IN_SHARE: { status: 422, sentence: '只能补这家供应商这一批次里有的东西，请重新打开再填' },
  LINK_NOT_VALID: { status: 404, sentence: '链接不对或已经失效，请向小区要一个新的' },
  WRONG_PRODUCTS: { status: 422, sentence: '要送的东西刚刚变了，请重新打开再填' },
} as const;
