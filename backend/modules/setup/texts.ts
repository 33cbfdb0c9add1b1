/** What keeps a community from being opened. */
export const missing = { households: '还没有住户', waves: '还没有定批次' };

/** What `npm run create-community` says. */
export const commandTexts = {
  usage: '用法：npm run -s create-community -- [--dry-run] <文件.xlsx>',
  noFile: (file: string) => `读不到文件“${file}”，请检查路径`,
  noAdmin: '还没有管理员，先运行：npm run create-admin -- <登录名>',
  fault: (sheet: string, row: number, message: string) =>
    row === 0 ? `“${sheet}”：${message}` : `“${sheet}”第 ${row} 行：${message}`,
  faulty: (count: number) => `共 ${count} 处要改，什么都没有建`,
  failed: (reason: string) => `没有建成：${reason}`,
} as const;
