/** What purchasing prints. */
export const texts = {
  sharingTitle: '分货单',
  counted: (measure: string, asked: number, came: number, damaged: number) =>
    `要 ${asked} ${measure}，到了好的 ${came}` + (damaged > 0 ? `，坏的 ${damaged}` : ''),
  rule: (name: string, sentence: string) => `分法：${name}。${sentence}。让出的户排在最后。`,
  pieces: '好的按次序一件一件分，分完为止；坏的接着分；代替的给后面愿意要的。',
  seed: (seed: number, algorithm: string) => `种子 ${seed}，算法 ${algorithm}，从“序号”1、2、3……抽起`,
  notForTheWall: '有需要照顾的住户，这张不要张贴，也不写原因。',
  forStaff: '写着门牌，给工作人员和楼长看。',
  foot: '照这张单子，任何人都可以重新分一遍，结果一样',
  columns: {
    turn: '先后',
    number: '序号',
    place: '门牌',
    orderedAt: '下单',
    cared: '照顾',
    behind: '前几批缺',
    gaveAway: '让出',
    wanted: '要',
    received: '得',
    damaged: '坏',
    short: '缺',
    instead: '代替',
  },
  yes: '是',
} as const;
