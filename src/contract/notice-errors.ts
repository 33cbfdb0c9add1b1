/** What is refused about notices, call-ups and saved texts; among all others in errors.ts. No zod here: the phone imports it. */
export const noticeRefusals = {
  NOTICE_OVERLAPS: {
    status: 409,
    sentence: '“{title}”{at} 已经把同样的话发给其中 {households} 户；确实要再发，请点“还是要发”',
  },
  NOTICE_NOT_LIVE: { status: 409, sentence: '这条公告现在不能这样处理：它还没发、已经取消，或者已经结束了' },
  CORRECTION_AT_ONCE: { status: 422, sentence: '更正要马上发：原来那条会划掉，不能空着等' },
  NOTICE_EXPIRES_EARLY: { status: 422, sentence: '“有效到”要晚于发送的时间，请重新选' },
  NOTICE_SETTLED: { status: 409, sentence: '这条公告已经复核过了' },
  NOTICE_COUNT_DIFFERS: {
    status: 422,
    sentence: '填的户数和算出来的不一样，现在是 {now} 户，请核对后再填一次',
  },
  NOTICE_FIELD_EMPTY: { status: 422, sentence: '公告里还有没填的空：{field}' },
  TEXT_RISKY: { status: 422, sentence: '微信认为这段文字不能发，请改一改再发' },
  NOT_A_CALL_UP: { status: 422, sentence: '只有集合通知才能排时间' },
  CALL_UP_BEGUN: { status: 409, sentence: '已经开始叫号了，不能重新排；可以调整还没叫的先后' },
  BUILDINGS_UNPLACED: { status: 422, sentence: '还有 {households} 户的楼没有安排地点，请把楼都排进去' },
  SLOTS_CHANGED: { status: 409, sentence: '别人刚刚动过，请看过现在的次序再来' },
  SLOT_CALLED: { status: 409, sentence: '这一段已经叫过了，不能再改' },
  NOBODY_LEFT: { status: 409, sentence: '这个地点都叫完了' },
  NO_OPEN_WISH: { status: 409, sentence: '这一户没有在等答复的换时间申请' },
  OWN_NOTICE_TOO_LARGE: { status: 422, sentence: '楼长一次最多发给 {most} 户；要发给更多户，请找工作人员' },
  OWN_APPROVAL: { status: 409, sentence: '自己写的公告要由另一位工作人员复核' },
  REMINDED_LATELY: { status: 409, sentence: '{at} 刚提醒过，过 30 分钟才能再提醒' },
  LEVEL_NOT_WHOLE_BUILDINGS: {
    status: 422,
    sentence: '管控等级是整栋楼的，{building} 只选了一部分住户，请把整栋楼都选上',
  },
  NAME_TAKEN: { status: 409, sentence: '已经有叫“{name}”的了，请换个名称' },
  TOO_MANY_SAVED: { status: 409, sentence: '最多存 {most} 个，请先去掉不用的' },
  TEMPLATE_FIELD_UNKNOWN: { status: 422, sentence: '正文里的“{field}”没有对应的空，请补上或删掉' },
} as const;
