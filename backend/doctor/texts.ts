import type { JobName } from '../jobs';

/** What the doctor says: what is, and after an arrow what to do. */
export const texts = {
  names: {
    keys: '数据密钥',
    database: '数据库',
    schema: '数据库结构',
    rights: '数据库权限',
    disk: '磁盘',
    clock: '时钟',
    jobs: '定时任务',
    backups: '备份',
    cloudExpiry: '云开发到期',
    cloudQuotas: '云开发用量',
    web: '网址',
  },
  marks: { ok: '✓', weak: '！', wrong: '✗' },
  line: (mark: string, name: string, is: string, todo: string | undefined) =>
    `${mark} ${name}：${is}${todo ? ` → ${todo}` : ''}`,
  allWell: '都正常。',
  someWrong: (count: number) => `有 ${count} 处要处理，做法写在箭头后面。`,

  keysFine: (count: number) => `有 ${count} 把，长度正确`,
  keysMissing: '没有',
  keysMissingDo:
    '已有的系统：把原来的 DATA_KEYS（或 data-keys 文件）放回来。新的系统：按 docs/DEPLOY.md 生成一把，另外存好',
  keysWrong: '写得不对',
  keysWrongDo: '格式是 名称:base64（32 字节），多个之间用逗号隔开；从存好的那份重新抄一遍',
  keysOpen: (file: string) => `${file} 别的账户也能读`,
  keysOpenDo: (file: string) => `运行 chmod 600 ${file}`,

  databaseFine: (place: string) => `有应答（${place}）`,
  databaseNone: (folder: string) => `${folder} 里还没有数据库`,
  databaseNoneDo: '检查 DATA_DIR 和 DATABASE_URL 是不是这套系统的；新的系统先运行一次 npm start',
  databaseWrong: '用不了',

  schemaFine: (version: string) => `${version}，和程序一致`,
  schemaBehind: (count: number) => `比程序旧 ${count} 步`,
  schemaBehindDo: '先 npm run backup，再 npm run migrate，然后重启服务',
  schemaNone: '还没有建',
  schemaNoneDo: '运行 npm run migrate',
  schemaWrong: '和程序不是一套',

  rightsFine: '够用，也不多余',
  rightsLacking: (tables: string) => `读写不了：${tables}`,
  rightsLackingDo: '用建表的账户运行 npm run migrate，或请数据库管理员授权 select、insert、update、delete',
  rightsSuper: '账户是超级用户，数据库管不住它',
  rightsSuperDo: '另建一个普通账户给程序用（docs/DEPLOY.md 第 2 步）',
  rightsOwner: '程序用的账户就是建表的账户，小区之间的隔离靠程序自己',
  rightsOwnerDo: '建表和升级用 DATABASE_OWNER_URL，程序用另一个账户（docs/DEPLOY.md 第 2 步）',

  diskFine: (free: string, size: string) => `剩 ${free}，数据库 ${size}`,
  diskShort: (free: string, size: string, folder: string) =>
    `${folder} 所在的磁盘只剩 ${free}，不到数据库（${size}）的 2.5 倍，一次备份加一次恢复放不下`,
  diskShortDo: '清出空间、把旧备份移走，或换大一点的磁盘',

  clockFine: (seconds: string) => `和数据库相差 ${seconds} 秒`,
  clockWrong: (seconds: string) => `和数据库相差 ${seconds} 秒，截单会提早或推迟`,
  clockWrongDo: '在这台机器和数据库那台都打开自动对时（timedatectl set-ntp true）',

  jobs: {
    closeWaves: '截单',
    remindOfStock: '到货提醒',
    freeRequests: '放出没人办的代办',
    tellLevelChanges: '告知管控变化',
    drainOutbox: '发通知',
    sendDeliveries: '往外发送',
    countCommunities: '各小区计数',
    forgetOldRows: '清理过期记录',
    forgetFormerResidents: '清除搬走的人',
  } satisfies Record<JobName, string>,
  jobsNone: '一次也没有跑过',
  jobsFine: (seconds: string) => `最慢的一个 ${seconds} 秒前做完`,
  jobsNever: (names: string) => `还没有做完过：${names}`,
  jobsLate: (name: string, minutes: number) => `${name} 已经 ${minutes} 分钟没有做完`,
  jobsFailing: (names: string) => `最近一次出错：${names}`,
  jobsLateDo: '自己的服务器：看服务是不是在运行；云开发：看 timer 函数的触发器有没有打开',
  jobsFailingDo: '在日志里找 jobs failed，连同版本告诉开发者',

  backupsFine: (hours: number) => `最近一次在 ${hours} 小时前`,
  backupsNone: (place: string) => `${place} 里一次也没有`,
  backupsOld: (hours: number) => `最近一次在 ${hours} 小时前`,
  backupsDo: '现在运行 npm run backup，并让它每天自动运行（docs/DEPLOY.md 第 6 步）',
  demo: '演示，不需要',

  cloudUnset: '没有填',
  cloudExpiryUnsetDo: '从云开发控制台抄来到期日，设成 CLOUD_EXPIRES=年-月-日',
  cloudExpiryWrong: (given: string) => `CLOUD_EXPIRES 看不懂：“${given}”`,
  cloudExpiryFine: (days: number) => `还有 ${days} 天`,
  cloudExpirySoon: (days: number) => `还有 ${days} 天，到期后数据库和函数会停`,
  cloudExpirySoonDo: '现在就到云开发控制台续费，再改 CLOUD_EXPIRES',
  cloudQuotasUnsetDo: '从控制台抄来用量，设成 CLOUD_QUOTAS=名称=已用/总量，多个之间用逗号隔开',
  cloudQuotasWrong: (given: string) => `CLOUD_QUOTAS 看不懂：“${given}”`,
  cloudQuotasWrongDo: '写成 名称=已用/总量，例如 calls=820000/1000000',
  cloudQuotasFine: '都不到 80%',
  cloudQuotasHigh: (list: string) => `超过 80%：${list}`,
  cloudQuotasHighDo: '升级套餐或加购用量包；用完以后请求会被拒绝',

  webFine: (address: string) => address,
  webMissing: '没有设置 WEB_ADDRESS，打印页和海报上的链接发不出去',
  webPlain: (address: string) => `${address} 没有加密，密码会在路上被人看见`,
  webDo: '设成住户打开的 https:// 网址（证书由 Caddy 自动办，docs/DEPLOY.md 第 4 步）',
};
