/** Details of INVALID_INPUT when a role's place is missing. */
export const missingHousehold = { field: '住户', path: 'householdId', reason: '请选择是哪一户' };
export const sameCaptain = { field: '接手的人', path: 'toAccountId', reason: '请选另一个人' };
export const missingEntrance = { field: '单元', path: 'entranceId', reason: '请选择是哪个单元' };

/** What stands where somebody's name stood who has left for good. */
export const formerName = '已注销的用户';

/** The name of whoever installs the program, until somebody gives another. */
export const adminName = '管理员';

/** What `npm run create-admin` says. */
export const createAdminTexts = {
  usage: '用法：npm run create-admin -- <登录名>',
  askPassword: '请输入密码（不会显示，至少 10 个字符）：',
  askAgain: '请再输入一次：',
  notTheSame: '两次输入的密码不一样，没有创建。请重新运行。',
  noTerminal: '这里不能输入密码。请在终端里运行，或用环境变量 SANDAN_ADMIN_PASSWORD 给出密码。',
  stopped: '已取消，没有创建。',
  created: (loginName: string) => `管理员“${loginName}”已创建，现在可以在网页上登录。`,
  failed: (reason: string) => `没有创建成功：${reason}`,
};
