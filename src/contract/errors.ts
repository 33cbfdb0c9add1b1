import { askingRefusals } from './asking-errors';
import { carryingRefusals } from './carrying-errors';
import { ledgerRefusals } from './ledger-errors';
import { noticeRefusals } from './notice-errors';
import { sharingRefusals } from './sharing-errors';
import { receivingRefusals } from './receiving-errors';
import { plannerRefusals } from './planner-errors';
import { overviewRefusals } from './overview-errors';
import { supplierRefusals } from './supplier-errors';

/** How a refusal reads and which HTTP status carries it. `{name}` is filled from the refusal's details. */
export interface RefusalText {
  status: number;
  sentence: string;
}

/** Every way the backend may refuse a call, with the sentence the person reads. No zod here: the phone imports it. */
export const refusals = {
  NOT_SIGNED_IN: { status: 401, sentence: '请先登录' },
  FORBIDDEN: { status: 403, sentence: '您没有权限进行此操作' },
  INVALID_INPUT: { status: 400, sentence: '“{field}”填写有误：{reason}' },
  NOT_FOUND: { status: 404, sentence: '没有找到对应的记录' },
  CONFLICT: { status: 409, sentence: '这次提交的编号已经用过，请返回后重新操作' },
  TOO_MANY_TRIES: { status: 429, sentence: '尝试次数太多，请 {minutes} 分钟后再试' },
  BUSY: { status: 503, sentence: '系统正忙，请 {seconds} 秒后再试' },
  NO_ROOM: { status: 503, sentence: '系统存满了，现在记不下新的内容，请告诉工作人员，稍后再试' },
  INTERNAL: { status: 500, sentence: '系统开小差了，请稍后再试' },

  LINK_IS_OVER: { status: 410, sentence: '链接已过期，请回到原来的页面重新点一次' },
  FILE_CHANGED: { status: 409, sentence: '表里的内容刚刚变了，请重新导出一次' },
  WRONG_PASSWORD: { status: 401, sentence: '登录名或密码不对，请检查后重试' },
  LOGIN_NAME_TAKEN: { status: 409, sentence: '这个登录名已经有人用了，请换一个' },
  INVITATION_NOT_VALID: { status: 404, sentence: '邀请码不对或已失效，请向工作人员要一个新的' },
  COMMUNITY_NAME_TAKEN: { status: 409, sentence: '已经有叫“{community}”的小区了，请换个名称' },
  COMMUNITY_FILE_CHANGED: { status: 409, sentence: '这个文件和您看过的不一样了，请重新选文件，看过再建' },
  COMMUNITY_FILE_FAULTY: {
    status: 422,
    sentence: '“{sheet}”第 {row} 行：{message}；共 {count} 处要改，一处都没有导入',
  },
  NOT_READY_TO_OPEN: { status: 409, sentence: '还不能开通：{missing}' },
  ALREADY_OPEN: { status: 409, sentence: '这个小区已经开通了' },
  CANNOT_GRANT_ROLE: { status: 403, sentence: '您不能邀请这种身份的人' },
  BUILDING_CODE_NOT_VALID: { status: 404, sentence: '楼栋码不对或已经换新，请到楼下重新扫一次' },
  TOO_MANY_WAITING: { status: 409, sentence: '您已经有 {most} 个申请在等，请先等答复或撤回一个' },
  WECHAT_PHONE_UNREADABLE: { status: 409, sentence: '没有取到微信的手机号，请再点一次，或自己填' },
  PHONE_TOKEN_OVER: { status: 409, sentence: '微信的手机号已经过期，请再点一次，或自己填' },
  JOIN_REQUEST_SETTLED: { status: 409, sentence: '这个申请已经有结果了' },
  NO_SUCH_ROOM: { status: 409, sentence: '这个单元没有对应的房号，请选择是哪一户，或不同意' },
  SEVERAL_HOUSEHOLDS: { status: 409, sentence: '{room} 住着 {count} 户，请选择是哪一户，再点同意' },
  MEMBER_NOT_YOURS: { status: 403, sentence: '您不能移出或确认这位成员，请找楼长' },
  NO_CODES_YET: { status: 409, sentence: '选中的楼还没有楼栋码，请先生成' },
  CANNOT_END_ROLE: { status: 403, sentence: '这个身份不归您管，请找管理员' },
  ROLE_HELD_ALREADY: { status: 409, sentence: '这个人在这里已经有这个身份了' },
  ROLE_OVER: { status: 409, sentence: '这个身份已经结束了' },
  ROLE_END_TOO_EARLY: { status: 422, sentence: '结束时间要晚于现在，也要晚于开始时间' },
  NOT_CAPTAIN_THERE: { status: 409, sentence: '{place} 现在不由这位楼长负责，请重新选择' },
  DUTIES_OPEN: { status: 409, sentence: '您手上还有没办完的：{open}。办完或退回以后再注销' },
  NO_PASSWORD: { status: 409, sentence: '这个账号用微信登录，没有密码' },
  LAST_ADMIN: { status: 409, sentence: '您是最后一位管理员，请先让别人当管理员' },
  CONSENT_OUTDATED: { status: 409, sentence: '隐私说明刚刚更新，请重新看一遍再同意' },

  HOUSEHOLD_HAS_OPEN: { status: 409, sentence: '{place} 还有没办完的：{open}。办完以后再来' },
  VACANT_ALREADY: { status: 409, sentence: '这里登记的是空户，没有人可以迁出或分户' },
  NOT_VACANT: { status: 409, sentence: '这里登记着有人住；要么先办迁出，要么办分户' },
  NOT_SAME_DWELLING: { status: 409, sentence: '只有同一套房里的两户才能并成一户' },
  DUE_DAY_UNLIKELY: { status: 400, sentence: '预产期应在 {first} 到 {last} 之间，请再核对' },
  TOO_MANY_OF_HOUSEHOLD: { status: 409, sentence: '一户最多登记 {most} 条，请先去掉不用的' },

  NO_OPEN_WAVE: { status: 409, sentence: '现在没有开放的批次，请稍后再来下单' },
  WAVE_CLOSED: { status: 409, sentence: '本批次 {cutOff} 已截单，订单不能再改；有急事请联系楼长' },
  WAVE_STILL_OPEN: { status: 409, sentence: '本批次 {cutOff} 才截单，截单后才能向供应商下单' },
  ORDER_EXISTS: { status: 409, sentence: '您家本批次已经下过单，请打开订单修改' },
  ORDER_CHANGED_MEANWHILE: { status: 409, sentence: '家里有人刚改过这张订单，请看过最新内容再改' },
  PRODUCT_GONE: { status: 409, sentence: '“{product}”已经下架，请去掉后再提交' },
  OVER_LIMIT: { status: 409, sentence: '“{product}”每户限 {limit} {measure}，请减少后再提交' },
  PRICE_CHANGED: {
    status: 409,
    sentence: '“{product}”的价钱刚刚变成 {price}，请看过合计再提交',
  },
  SOLD_OUT: { status: 409, sentence: '“{product}”只剩 {left} {measure}，请减少后再提交' },

  WISH_SETTLED: { status: 409, sentence: '这样东西{state}，不能再改' },
  WISH_NOT_PRICED: { status: 409, sentence: '这样东西还没有报价，报价后再点' },
  NOBODY_TO_REMIND: { status: 409, sentence: '没有要提醒的住户：都已下单，或本批次已经提醒过' },
  IN_STOCK_AGAIN: { status: 409, sentence: '“{product}”现在有货，可以直接下单' },
  PRODUCT_NAME_TAKEN: {
    status: 409,
    sentence: '已经有叫“{product}”的商品（也可能已下架），请换个名称或去改那一个',
  },
  PRODUCT_CHANGED_MEANWHILE: { status: 409, sentence: '“{product}”刚被别人改过，请重新打开再改' },
  NO_SUCH_CATEGORY: { status: 422, sentence: '没有“{category}”这一类，请先加上这一类' },
  CATEGORY_IN_USE: { status: 409, sentence: '“{category}”里还有商品，不能去掉；请先把商品改到别的类' },
  SUPPLIER_NAME_TAKEN: { status: 409, sentence: '已经有叫“{supplier}”的供应商了' },
  TOO_MANY_SUPPLIERS: { status: 409, sentence: '供应商最多 200 家' },
  NO_CONTACT: { status: 404, sentence: '这家供应商还没有登记联系人' },
  IMPORT_EXISTS: { status: 409, sentence: '这个文件已经在导入了，请返回后重新选文件' },
  IMPORT_OVER: { status: 409, sentence: '这次导入已经结束，不能再改；需要的话请重新导入文件' },
  IMPORT_PARTLY_DONE: { status: 409, sentence: '已经导入了一部分，不能再改列；剩下的请逐行改' },
  IMPORT_CHANGED_MEANWHILE: { status: 409, sentence: '预览之后内容又有变动，请再看一遍再确认' },
  NOTHING_TO_IMPORT: { status: 409, sentence: '没有可以导入的行，请先处理有问题的行' },
  ROW_IMPORTED: { status: 409, sentence: '这一行已经导入了，请到住户页面里改' },
  UNREADABLE_WORKBOOK: { status: 422, sentence: '这个文件读不了：{reason}' },
  WORKBOOK_BUSY: { status: 409, sentence: '正在读另一个文件，请等它读完再试，一般不到一分钟' },
  CATALOGUE_CHANGED_MEANWHILE: { status: 409, sentence: '预览之后商品又有变动，请再看一遍预览' },
  NO_PHONE: { status: 409, sentence: '这一户没有登记电话，请问楼长或工作人员' },
  NO_CAPTAIN: { status: 409, sentence: '这个单元还没有楼长' },
  NOT_OFFERED: {
    status: 409,
    sentence: '“{supplier}”没有“{product}”，请先在商品里加上这家供应商，或者挪给别家',
  },

  ...overviewRefusals,
  ...supplierRefusals,
  ALREADY_PLACED: { status: 409, sentence: '这家供应商的本批次采购已经下过单了' },
  NOTHING_TO_PLACE: { status: 409, sentence: '这家供应商本批次没有要采购的东西' },
  ARRIVAL_IN_PAST: { status: 422, sentence: '预计到货时间要晚于现在' },
  NOT_ARRIVED: { status: 409, sentence: '这批货还没有登记到货，不用撤销' },
  SORTING_BEGUN: {
    status: 409,
    sentence: '这批货已经开始分拣，不能撤销；数目不对，请在住户报的问题里处理',
  },
  ALREADY_ARRIVED: { status: 409, sentence: '这批货已经登记到货了' },
  NOT_ALL_COUNTED: { status: 422, sentence: '“{product}”还没有清点，每样都要填，没到就填 0' },
  NOT_IN_PURCHASE: { status: 422, sentence: '清点里有这次没有采购的东西，请重新打开再填' },
  MORE_THAN_ORDERED: {
    status: 422,
    sentence: '“{product}”只订了 {ordered} {measure}，好的加坏的不能更多；多出来的请退给供应商',
  },

  AUDIENCE_EMPTY: { status: 422, sentence: '这个范围里现在一户也没有，请换个范围' },
  AUDIENCE_CHANGED: { status: 409, sentence: '刚刚又有住户变动，现在是 {now} 户，请看过再开始' },
  DEADLINE_PASSED: { status: 422, sentence: '截止时间要晚于现在' },
  CAMPAIGN_CLOSED: { status: 409, sentence: '这次行动已经结束了' },
  CELL_CLOSED: { status: 409, sentence: '这一户已经登记过了，不用再销号' },
  CELLS_OPEN: { status: 409, sentence: '还有 {open} 户没有走到，不能结束；走不到的请逐户写明原因' },
  CELLS_CONTESTED: { status: 409, sentence: '有 {contested} 户两个人登记得不一样，请先核对' },
  ...noticeRefusals,
  ...carryingRefusals,
  ...sharingRefusals,
  ...ledgerRefusals,
  ...receivingRefusals,
  ...plannerRefusals,
  NOT_GIVEN_ENTRANCE: { status: 403, sentence: '这个单元现在没有派给您，请找楼长或工作人员' },
  NOT_IN_ROUND: { status: 409, sentence: '这一户不在这次行动里' },
  ROUND_OVER: { status: 409, sentence: '这次行动结束超过 30 天了，不能再补登' },
  NO_SHEET_FOR_KIND: { status: 409, sentence: '敲门单只给敲门用，安否和发放请在手机上登记' },
  NO_CAPTAIN_PHONE: { status: 409, sentence: '这个单元还没有楼长留下电话，楼长留好电话再打印' },
  OUTCOME_NOT_OF_KIND: { status: 422, sentence: '这次行动没有这种结果，请重新选' },
  WAY_NOT_OF_OUTCOME: {
    status: 422,
    sentence: '登记的结果和联系方式对不上：“见到人”是上门，“电话联系上”是打电话，请重新选',
  },
  PHONE_WRONG: { status: 422, sentence: '电话号码不对，请检查位数' },
  NOT_A_HELPER: { status: 409, sentence: '这个人现在不是本小区的志愿者' },
  NOT_CONTESTED: { status: 409, sentence: '这一户没有对不上的登记' },
  ALREADY_RECEIVED: {
    status: 409,
    sentence: '这一户 {at} 已经领过了（{way}），不能再发一份；记错了请找工作人员作废',
  },
  SHARE_ON_RUN: { status: 409, sentence: '这一户的那份跟着配送在路上，送到了会自动记上；没送到再来发' },
  NOT_A_HAND_OUT: { status: 409, sentence: '这不是一次发放' },
  RUN_TOO_LATE_FOR_SHARES: {
    status: 409,
    sentence: '这趟配送已经出发，来不及改带的东西；请换一趟，或者在领取点发',
  },
  NOTHING_TO_CARRY: { status: 409, sentence: '这趟配送里没有还没领的户，不用带' },
  TOO_MANY_TEMPLATES: { status: 409, sentence: '一个小区最多存 {most} 张表，请先删掉不用的' },
  NOTHING_TO_VOID: { status: 409, sentence: '这个人在这里没有可以作废的登记' },
  NOTHING_TO_DRAW: { status: 409, sentence: '现在没有可以抽查的户：要等有人登记，而且自己登记的不抽' },
  OWN_SAMPLE_DOOR: { status: 403, sentence: '这一户是您自己登记的，请让别人去核对' },
  SAMPLE_DOOR_CHECKED: { status: 409, sentence: '这一户已经核对过了' },
  TOO_MANY_SECOND_LISTS: { status: 409, sentence: '一次行动最多和 {most} 份名单核对' },
  DIFFERENCE_SETTLED: { status: 409, sentence: '这一处刚刚有人核对过了，请刷新后再看' },
  REGISTER_MOVED_ON: { status: 409, sentence: '名册里这一户刚刚改过，现在是：{now}。请刷新后再看一遍' },
  TOO_MANY_PAUSES: { status: 409, sentence: '一处最多暂停 10 次，请先取消不用的' },
  PAUSE_NOT_YOURS: { status: 403, sentence: '整栋楼的暂停由工作人员取消' },

  NOTHING_RECEIVED: { status: 409, sentence: '选中的单元没有到货待分拣的东西' },
  NOTHING_SORTED: { status: 409, sentence: '选中的单元没有分拣好的东西，请先完成分拣' },
  RUN_TAKEN: { status: 409, sentence: '这趟配送已经有人接了，请看看别的' },
  NOT_YOUR_RUN: { status: 403, sentence: '这趟配送由其他志愿者负责，有事请告诉工作人员' },
  RUN_NOT_DEPARTED: { status: 409, sentence: '这趟配送还没有出发，请先点“出发”' },
  RUN_FINISHED: { status: 409, sentence: '这趟配送已经结束，剩下的会排进下一趟' },
  DROP_OFF_RECORDED: { status: 409, sentence: '{room} 已经登记为“{outcome}”，不能再改成别的结果' },
  NOTHING_AT_STATION: { status: 409, sentence: '选中的单元在中转站没有东西，不用打印' },
  SHEET_CODE_WRONG: { status: 422, sentence: '纸单号不对，请再看一遍纸上的 8 位数字' },
  NO_SUCH_SHEET: { status: 404, sentence: '没有这张纸单，请再看一遍纸上的 8 位数字' },
  NOT_ON_SHEET: { status: 422, sentence: '有一户不在这张纸单上，请重新打开再填' },
  RUN_NOT_ACCEPTED: { status: 409, sentence: '这一趟还没有人接，请先定好是谁送的，再录入纸单' },
  SHEET_TIME_WRONG: { status: 422, sentence: '送货时间要在装车（{loaded}）之后、现在之前' },
  CONTRADICTION_SETTLED: { status: 409, sentence: '这一条已经有人核对过了' },
  RUN_DEPARTED: { status: 409, sentence: '这趟配送已经出发，不能再收回或退回；送不了请让工作人员改派' },
  RUN_CHANGED_MEANWHILE: { status: 409, sentence: '这趟配送刚刚换了人，请看过最新情况再改' },
  LEVEL_IN_PAST: { status: 422, sentence: '开始的时间已经过了，请选现在或以后的时间' },
  LEVEL_TOO_FAR: { status: 422, sentence: '最多提前 60 天设定，请选近一点的时间' },
  LEVEL_IN_FORCE: { status: 409, sentence: '这次调整已经生效，不能撤回；要改请重新设定' },
  GROUP_NAME_TAKEN: { status: 409, sentence: '已经有叫“{name}”的了，请换个名称' },
  TOO_MANY_ROBOTS: { status: 409, sentence: '一个小区最多接 20 个群机器人，请先停掉不用的' },
  TOO_MANY_GROUPS: { status: 409, sentence: '期、楼群和中转站一共最多 200 个' },
  TOO_MANY_ROOMS: {
    status: 422,
    sentence: '一个单元最多 1000 户，请减少楼层、每层户数，或看看单元写对了没有',
  },
  TOO_MANY_BUILDINGS: { status: 409, sentence: '一个小区最多 300 栋楼，请看看楼号那一列读对了没有' },
  TOO_MANY_ENTRANCES: { status: 409, sentence: '一个小区最多 900 个单元，请看看单元那一列读对了没有' },
  BUILDING_NO_TAKEN: { status: 409, sentence: '已经有 {building}了' },
  ENTRANCE_NO_TAKEN: { status: 409, sentence: '这栋楼已经有 {entranceNo}单元了' },
  ENTRANCE_IN_USE: { status: 409, sentence: '{place}不能去掉：{ties}' },
  FETCHED_OR_REFUSED: { status: 422, sentence: '在中转站取的东西，要一户一户登记“取走”或“拒收”' },
  NO_PAPER_FOR_PICK_UP: {
    status: 422,
    sentence: '在中转站取的东西没有纸单，请在手机上一户一户登记“取走”或“拒收”',
  },

  NOT_A_VOLUNTEER: { status: 422, sentence: '这个人现在不是本小区的志愿者，请重新选一位' },
  PICTURE_OF_OTHER_HOUSEHOLD: { status: 422, sentence: '照片不是这一户的，请在这一户下面重新拍' },
  UNDO_TOO_LATE: {
    status: 409,
    sentence: '登记已超过一分钟，住户可能已经收到消息，不能撤销；记错了请告诉工作人员',
  },
  UNDO_OF_OTHER: { status: 403, sentence: '{room} 是别人登记的，只能由他本人撤销' },
  UNDO_AFTER_RECEIPT: { status: 409, sentence: '{room} 已经确认收货或反映了问题，不能撤销' },
  UNDO_AFTER_LOADING: { status: 409, sentence: '{room} 带回的东西已经排进下一趟，不能撤销' },
  NOTHING_DELIVERED: { status: 409, sentence: '这张订单还没有送到，送到后再确认收货' },

  ...askingRefusals,

  PICTURE_TOO_LARGE: { status: 422, sentence: '照片太大了，请重新拍一张（不超过 500 KB、2400 万像素）' },
  SHEET_NOT_READ: { status: 422, sentence: '{reason}' },
  NOT_A_PICTURE: { status: 422, sentence: '这个文件不是照片，请选 JPG、PNG 或 WebP 图片' },
  TOO_MANY_PICTURES: { status: 429, sentence: '这里一天最多传 {most} 张照片，今天已经满了，请明天再传' },
} as const satisfies Record<string, RefusalText>;

export type RefusalCode = keyof typeof refusals;

/** Facts that a sentence names: a product, what is left, a time. Never personal data. */
export type RefusalDetails = Record<string, string | number>;

/** Fills the sentence of a refusal with its details. */
export const refusalSentence = (code: RefusalCode, details: RefusalDetails = {}): string =>
  refusals[code].sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? '…'));

/** Refusals that pass by themselves: the very same call, with the same actionId, may be sent again. */
const passing: ReadonlySet<string> = new Set<RefusalCode>(['BUSY', 'NO_ROOM']);

/** Whether a refused call may be sent again as it is. */
export const passesByItself = (code: RefusalCode): boolean => passing.has(code);
