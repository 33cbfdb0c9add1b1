/** What is refused about batches, counts, calls for hands and free goods; among all others in errors.ts. No zod here: the phone imports it. */
export const receivingRefusals = {
  NO_REASON: {
    status: 422,
    sentence: '“{product}”和订的不一样，或者有坏的、变质的，请选一个原因再登记（“其他”要写一句）',
  },
  COUNT_OPEN: { status: 409, sentence: '“{product}”的清点还没有定下来，请先核对再登记到货' },
  BATCH_VOID: { status: 409, sentence: '这批到货已经作废了' },
  PICTURE_ELSEWHERE: { status: 422, sentence: '这张照片不是给这批到货拍的，请重新拍一张' },
  BATCH_CLOSED: { status: 409, sentence: '这次采购已经登记到货，不能再改清点；数目不对请先撤销登记' },
  NOT_IN_BATCH: { status: 422, sentence: '这批到货里没有这样东西，请重新打开再数' },
  COUNT_STANDS: { status: 409, sentence: '“{product}”您已经数过，别人也数了，不能再改；不一样会有人核对' },
  NOT_COUNTED: { status: 409, sentence: '“{product}”还没有人数过，请先数一遍' },
  COUNT_SETTLED: { status: 409, sentence: '“{product}”刚刚已经定下来了，请刷新后再看' },
  HANDS_IN_PAST: { status: 422, sentence: '时间要晚于现在，请重新选' },
  HANDS_CANCELLED: { status: 409, sentence: '这次不用人了，已经取消' },
  HANDS_OVER: { status: 409, sentence: '已经过了集合的时间，不能再改' },
  NOT_FREE_GOODS: { status: 422, sentence: '这批是采购来的，要按订单送，不能发放' },
  BATCH_TAKEN: { status: 409, sentence: '这批东西已经用在“{title}”里了' },
  NOTHING_LEFT: {
    status: 409,
    sentence: '一共 {there} 份，已经发了或带走 {given} 份，不够了；确实还有，请点“还是要发”',
  },
  NOTHING_TO_LABEL: { status: 409, sentence: '选中的单元里没有还没领的户，不用打印标签' },
  NOT_GIVEN_AWAY: { status: 409, sentence: '您家没有让出这一份，或者已经有人登记了别的结果' },
  SHARE_GIVEN_AWAY: {
    status: 409,
    sentence: '这一户 {at} 说过把自己那份让给别人；改了主意，请在手机上点“还是要”，或者请工作人员作废那一条',
  },
} as const;
