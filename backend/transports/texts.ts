import type { Role } from '@/contract/procedure';

/** What people read from the transports themselves; sentences of refusals are in contract/errors.ts. */
export const texts = {
  wholeInput: '提交的内容',
  inputTooLarge: '内容太大，最多 1 MB',
  inputNotJson: '只接受 JSON 格式的内容',
  inputMalformed: '内容不是完整的 JSON',
  missingHeader: '请求缺少 x-sandan: 1',
  noSuchPage: '没有这个页面',
  linkIsOver: '这个链接打不开了',
  goHome: '回首页',
  pictureIsOver: '照片的地址已过期，请回到原来的页面再看一次',
  pictureIsGone: '这张照片已经不在了',
  webNotBuilt: '网页还没有构建，请先运行 npm run build:h5',

  portTaken: (port: number) =>
    `端口 ${port} 已被别的程序占用。请先关掉那个程序，或用 PORT 换一个端口再启动。`,
  portForbidden: (port: number) => `没有权限使用端口 ${port}。请用 PORT 换一个 1024 以上的端口再启动。`,
  hostNotHere: (host: string) => `HOST=${host} 不是这台机器的地址。请改成本机的地址再启动。`,
  webAddressWrong: (address: string) =>
    `WEB_ADDRESS 应是 https:// 开头的网址，现在是“${address}”。请改好再启动。`,
  settingWrong: (name: string) => `${name} 写得不对，请照 docs/DEPLOY.md 改好再启动。`,
  portWrong: (port: string) => `PORT 应是 1 到 65535 的数字，现在是“${port}”。请改好再启动。`,
  demoOnlyHere: (host: string) =>
    `演示模式下谁都能扮成任何人，所以只能在本机打开，不能用 HOST=${host}。请去掉 HOST，或去掉 DEMO=1。`,
  keysMissing:
    '没有数据密钥，不能启动。请设置 DATA_KEYS（格式 名称:base64，32 字节），并把它和数据库分开妥善保存。',
  keysWrong:
    '数据密钥写得不对。DATA_KEYS 的格式是 名称:base64（32 字节），多个之间用逗号隔开。请改好再启动。',
  dataElsewhere: (folder: string, former: string, note: string) =>
    `上一次启动用的数据在 ${former}，这次的 ${folder} 是空的，所以没有启动。请设置 DATA_DIR=${former} 再启动；确实要从头开始，请先删掉文件 ${note}。`,
  keysGone: (file: string) =>
    `数据库里已有数据，密钥文件却不见了：${file}。没有另做一把，因为新的读不出旧数据。请把原来的文件放回来，再启动。`,
  startFailed: (reason: string) => `启动失败：${reason}`,
  firstFill: '第一次启动，正在准备演示小区（664 户）…',
  demoMode: '演示模式：数据在本机，只有这台机器能打开。',
  openDemo: (address: string) => `打开 ${address}/demo 选一位演示人物`,
  openHere: (address: string) => `已启动：${address}`,
  stopping: '正在停止，先做完手上的事…',
  stopped: '已停止。',
  stoppedLate: '有的事没能按时做完，已强行停止。',

  demoTitle: '选一位演示人物',
  demoIntro: '点一个名字，就以这个人的身份使用“三单到家”。这里的人和数据都是演示用的，可以放心点。',
  demoEmpty: '还没有演示人物。请删掉数据文件夹 .data 后重新启动。',
  demoNewcomer: '还没加入的新住户',
  demoNewcomerHint:
    '真的小区里，楼栋码贴在楼下。演示里写在这儿，抄一个就能试“第一次来”；房号随便填，手机号只用 1990000 开头的。',
  demoNewcomerOpen: '打开第一次来的页面',
  demoGone: '没有这位演示人物，请返回重选',
  roles: {
    resident: '居民',
    familyProxy: '家属',
    captain: '楼长',
    volunteer: '志愿者',
    staff: '工作人员',
    supervisor: '督导',
    commander: '指挥',
    admin: '管理员',
  } satisfies Record<Role, string>,
  wholeInstallation: '全部小区',

  docsTitle: '三单到家 · 接口说明',
  docsIntro: '每个接口都是 POST，内容为 JSON，请求头带 x-sandan: 1。机器可读的版本在',
  docsWho: '谁可以调用',
  docsInput: '填写',
  docsOutput: '返回',
  docsRefusals: '可能的拒绝',
  docsNothing: '无',
  docsKinds: { query: '只读', action: '写入，重复提交只算一次', natural: '写入，重复无妨' },
};
