/** What is refused about sharing out and substitutes; among all others in errors.ts. No zod here: the phone imports it. */
export const sharingRefusals = {
  SHARING_FIXED: {
    status: 409,
    sentence: '“{what}”已经开始清点或到货，分法不能再改；还没清点的可以一样一样选',
  },
  NOTHING_WAS_SHORT: { status: 409, sentence: '这批货每一户都够，没有分过，不用打印' },
  SHARE_NOT_YET: { status: 409, sentence: '{cutOff} 截单以后才能让出；现在不要，直接改订单就行' },
  SHARE_COUNTED: { status: 409, sentence: '“{product}”已经清点，不能再让出或收回' },
  SUBSTITUTE_ORDERED: { status: 409, sentence: '“{product}”您家已经订了，请换一样来代替' },
  SUBSTITUTE_TWICE: { status: 409, sentence: '“{product}”只能代替一样东西，请换一样' },
  INSTEAD_NOT_ASKED: {
    status: 422,
    sentence: '缺“{product}”又愿意要“{instead}”的只有 {asked} {measure}，多出来的请退给供应商',
  },
} as const;
