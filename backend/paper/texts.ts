/** What every page for the printer says. */
export const paperTexts = {
  page: (page: number, of: number) => `第 ${page} 页，共 ${of} 页`,
  print: '打印',
  howToPrint: '用 A4 纸打印。链接 10 分钟内有效，过期了请回到原来的页面重新点一次。',
  noPages: '这里没有东西要打印了。',
} as const;
