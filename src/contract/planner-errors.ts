/** What is refused about plans of runs, codes and the gate; among all others in errors.ts. No zod here: the phone imports it. */
export const plannerRefusals = {
  PLAN_CHANGED: { status: 409, sentence: '刚刚有变化，和您看过的安排不一样了，请看过新的再点确认' },
  NOTHING_TO_PLAN: { status: 409, sentence: '现在没有可以排进去的东西，请看“没有排上的”写的原因' },
  CODE_NEEDED: {
    status: 422,
    sentence: '这一户有药或钱，要填住户报的 4 位开门码；住户报不出来，请找楼长或工作人员',
  },
  CODE_WRONG: { status: 422, sentence: '{room} 的 4 位码不对，没有登记。请让住户再看一遍首页上的码' },
  CODE_LOCKED: { status: 429, sentence: '{room} 今天已经错了 {tries} 次，请找楼长或工作人员核对' },
  NEIGHBOUR_NEEDS_CODE: { status: 422, sentence: '{room} 由邻居代取，要填这一户的 4 位取件码' },
  NO_CODE_NEEDED: { status: 409, sentence: '这一户现在不用开门码，可能已经送到了' },
  PARCEL_GONE: { status: 409, sentence: '这件快递已经不在门口了，请看最新的清单' },
  SHIFT_TAKEN: { status: 409, sentence: '已经有人接了这一班，请看最新的交班记录' },
  OWN_SHIFT: { status: 409, sentence: '这一班是您自己交的，请让来接班的人点“我来接班”' },
  SHIFT_OVER: { status: 409, sentence: '这一班以后又交过班了，请接最新的一班' },
  COUNT_DIFFERS: {
    status: 422,
    sentence:
      '清单上有 {listed} 件，减去没找到的、加上多出的，应是 {due} 件，您数的是 {counted} 件，请再数一遍',
  },
} as const;
