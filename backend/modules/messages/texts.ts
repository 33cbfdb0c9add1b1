/** What a household reads; `when` is a time such as '今天 18:00', `what` such as '代买药' or '鸡蛋 30枚 缺 1 板'. */
export const texts = {
  arrivalAnnounced: (when: string) => `您家的订单已向供应商下单，预计${when} 到小区`,
  arrivalChanged: (when: string) => `到货时间有变：您家的订单预计${when} 到小区`,
  goodsShort: (_when: string, what: string) => `货已到小区；${what}，已从应付里减去。东西不够时按下单先后分`,
  receiptUndone: () => '刚才说到货的消息先不算，货要重新清点，请等下一条消息',
  goodsArrived: () => '您家订单的货已到小区，正在分拣',
  backInStock: (_when: string, what: string) => `您等的“${what}”这一批次又有了，请趁早下单`,
  runDeparted: () => '志愿者已出发给您家送货，身上可能不带手机，请留意敲门声',
  knockSoon: () => '志愿者到您家单元了，正从高层往下送，请留意敲门声',
  delivered: () => '您家的订单已送到，请看一看有没有少、错、坏，然后点“确认收货”',
  broughtBack: () => '志愿者到了您家门口没能送到，东西已带回中转站，会排进下一趟',
  notReached: () => '志愿者这一趟没来得及送到您家，东西已带回中转站，会排进下一趟',
  refused: () => '您家拒收的东西已登记',
  disputeRedeliver: (when: string, what: string) =>
    when
      ? `您家报的“${what}”会补送，供应商预计${when} 送到小区`
      : `您家报的“${what}”会补送，东西在中转站，排进下一趟`,
  disputeRefund: (_when: string, what: string) => `您家报的问题已登记退款：${what}`,
  disputeDeclined: (_when: string, what: string) => `您家报的“${what}”没有同意，请打开订单看原因`,
  requestTaken: (_when: string, what: string) => `您家托办的“${what}”已有人接下，正在办`,
  requestFreed: (_when: string, what: string) => `您家托办的“${what}”还没有办好，已重新找人来办`,
  requestDone: (_when: string, what: string) => `您家托办的“${what}”已办好，请打开看一看`,
  requestFailed: (_when: string, what: string) => `您家托办的“${what}”没有办成，请打开看原因`,
  orderReminder: (when: string) => `${when} 截单，您家这一批还没有下单。要买东西请点开这里，不买就不用管`,
  wishOrdered: () => '您家想要的东西已经问到价，没有超过您说的数，已放进订单，请点开看一看',
  wishPriced: (when: string) => `您家想要的东西已经问到价，请在${when} 前点开这里说要不要，不点就不买`,
  wishDeclined: () => '您家想要的东西没有买到，请点开看原因',
  wishCarried: (when: string) => `您家想要的东西还没问到价，已排进下一批次，${when} 截单前答复`,
  wishLapsed: () => '您家想要的东西没有等到您点头，这一批没有买；还要的话请再写一次',
  levelChanged: (_when: string, what: string) => `您家这栋楼的管控等级现在是：${what}。打开首页看怎么取东西`,
  readyToFetch: (when: string, what: string) =>
    when ? `您家的东西到了，请${when} 起到${what}取` : `您家的东西到了，请到${what}取，什么时候都行`,
  notFetched: () => '您家的东西还没有取，先放在中转站，请尽快去取，不方便就告诉楼长',
  fetched: () => '您家的东西已取走，请看一看有没有少、错、坏，然后点“确认收货”',
  memberJoined: () => '有人加入了您家。请点开看一看是谁，不是家里人就移出',
  memberJoinedTyped: () =>
    '有人用您家登记的手机号加入了您家，号码是手填的，没有核实。请点开看一看，不是家里人就马上移出',
  proxyJoined: () => '有家属可以替您家下单了。请点开看一看是谁，不需要就移出',
} as const;

/** What a person reads about their work; `what` such as '第 1 趟'. */
export const accountTexts = {
  runGivenAway: (what: string) =>
    `配送单 ${what} 已经交给别人送了，您不用再送。已记上的几户都算数；您手机里没同步上的，会在配送页写明“没有记上”，请照着告诉工作人员`,
  runTakenBack: (what: string) => `配送单 ${what} 由工作人员收回了，您不用送了。有不清楚的，请问工作人员`,
  requestTimedOut: (what: string) => `您接的“${what}”过了时间，已让给别人办。还想办的话，请在代办里再接一次`,
} as const;

export type AccountTextKind = keyof typeof accountTexts;
export type TextKind = keyof typeof texts;
