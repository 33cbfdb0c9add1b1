/** What is refused about disputes and requests; among all others in errors.ts. No zod here: the phone imports it. */
export const askingRefusals = {
  MORE_THAN_DELIVERED: {
    status: 409,
    sentence: '“{product}”现在算送到的只有 {delivered} {measure}，请改少后再提交',
  },
  DISPUTE_TOO_LATE: { status: 409, sentence: '“{product}”送到已超过 24 小时，不能再在这里报，请打服务电话' },
  DISPUTE_OPEN: { status: 409, sentence: '“{product}”已经报过，工作人员正在处理' },
  ALL_IN_DISPUTE: { status: 409, sentence: '送到的东西都已经报了问题，等工作人员答复后再确认' },
  DISPUTE_ANSWERED: { status: 409, sentence: '这个问题工作人员已经答复（{answer}），不能再改' },
  DISPUTE_WITHDRAWN: { status: 409, sentence: '这个问题住户已经撤回' },
  REFUND_TOO_HIGH: { status: 422, sentence: '这些东西一共 {most}，退款不能更多' },
  NOTHING_TO_COME: { status: 409, sentence: '没有等着补来的货，可能已经登记到了' },

  REQUEST_TAKEN: { status: 409, sentence: '这件事已经有人接了，请看看别的' },
  REQUEST_UNDER_WAY: { status: 409, sentence: '已经有人在办这件事，不能取消；有变化请联系楼长' },
  REQUEST_NOT_TAKEN: { status: 409, sentence: '这件事还没有人接，请先点“我来办”' },
  REQUEST_OVER: { status: 409, sentence: '这件事{state}，不能再改' },
  NOT_YOUR_REQUEST: { status: 403, sentence: '这件事由其他人在办' },
} as const;
