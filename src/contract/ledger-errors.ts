/** What is refused about money; among all others in errors.ts. No zod here: the phone imports it. */
export const ledgerRefusals = {
  ENTRY_DIFFERS: {
    status: 409,
    sentence: '这一笔已经记过，内容和现在填的不一样，请先看账上已经记下的那一笔',
  },
  PAYS_TOO_MUCH: {
    status: 409,
    sentence: '这户现在只欠 {open}；多收的要留作余额，请点“多的留作余额”',
  },
  LOOKS_PAID_TWICE: {
    status: 409,
    sentence: '{at} 已经记过一笔 {amount}，像是同一笔。确实是另一笔，请点“是另一笔”',
  },
  BEFORE_CASH_COUNT: { status: 409, sentence: '{at} 点过现金，那之前的收付不能再记；现在收付的，请再记一次' },
  MONEY_IN_FUTURE: { status: 422, sentence: '记的时间晚于现在，请看看手机的时间准不准，再记一次' },
  NOT_A_COLLECTOR: { status: 422, sentence: '这个人不在本小区做事，不能经手钱，请重新选' },
  ONLY_TO_YOURSELF: { status: 403, sentence: '楼长只能记付给自己的钱；别的请找工作人员记' },
  REFUND_ABOVE_CREDIT: { status: 409, sentence: '这户的余额是 {credit}，退款不能更多' },
  WRITE_OFF_TOO_MUCH: { status: 409, sentence: '这户现在只欠 {open}，减免不能更多' },
  OWN_WRITE_OFF: { status: 409, sentence: '自己提的减免要由另一位工作人员确认' },
  WRITE_OFF_SETTLED: { status: 409, sentence: '这笔减免已经有人处理过了' },
  SAME_POCKET: { status: 422, sentence: '交出和收下的是同一处，请重新选' },
  RETURNS_TOO_MUCH: { status: 409, sentence: '供应商只差退 {left}，不能记更多' },
  CASH_DIFFERS: { status: 409, sentence: '账上应有 {book}，差 {difference}；请再点一遍，确实如此就写明原因' },
  REVERSED_ALREADY: { status: 409, sentence: '这一笔已经冲销过了' },
  NOT_REVERSIBLE: { status: 409, sentence: '这一笔是从送货和到货算出来的，或者本身就是冲销，不能手工冲销' },
} as const;
