/** What people read on paper of a round, besides what every knock sheet says. */
export const texts = {
  roundName: (number: number, title: string) => `第 ${number} 轮　${title}`,
  sheetTitle: (place: string) => `敲门单 ${place}`,
  stripTitle: (place: string) => `联心卡 ${place}`,
  day: (month: number, date: number, clock: string) => `${month}月${date}日 ${clock}`,
  movedOut: '已搬走',
} as const;
