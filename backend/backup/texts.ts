/** What the person at the terminal reads of a backup: one line each, with what to do next. */
export const texts = {
  nothingToBackUp: '这个数据库里还没有三单到家的数据，没有可以备份的。请检查 DATABASE_URL 和 DATA_DIR。',
  alreadyThere: (folder: string) => `${folder} 已经有了。请换一个文件夹，或先把它移走。`,
  made: (folder: string, rows: number, pictures: number) =>
    `备份好了：${folder}（${rows} 行，${pictures} 张照片）。密钥不在里面：请把 DATA_KEYS（或数据文件夹里的 data-keys 文件）另外存好，没有它谁也读不出姓名和电话。`,
  removedOld: (name: string) => `按 BACKUP_KEEP 删掉了旧备份 ${name}`,
  noKeysToBackUp: (file: string) =>
    `没有找到数据密钥（DATA_KEYS，或 ${file}）。请检查 DATA_DIR 是不是这套系统的数据文件夹，再备份。`,
  keepWrong: (given: string) => `BACKUP_KEEP 应是 1 以上的整数，现在是“${given}”。请改好再备份。`,

  usage: '用法：npm run restore -- <备份文件夹>',
  noBackup: (folder: string) => `${folder} 里没有备份（缺 manifest.json）。请检查文件夹。`,
  unfinished: (folder: string) => `${folder} 是没有做完的备份，不能用。请换一个做完的。`,
  unreadable: (folder: string) => `${folder} 里的 manifest.json 读不懂，备份可能坏了。请换一个备份。`,
  keyMissing: (ids: string) =>
    `这个备份要用密钥 ${ids} 才读得出来，这里没有，或者同名的不是同一把。请把原来的 DATA_KEYS（或 data-keys 文件）放回来再恢复。`,
  noKeys: (file: string) =>
    `恢复要用原来的密钥。请设置原来的 DATA_KEYS，或把原来的 data-keys 文件放到 ${file}，再恢复。`,
  altered: (file: string) => `备份里的 ${file} 缺了、不完整或被改动过，什么都没有恢复。请换一个备份。`,
  notEmpty:
    '要恢复到的数据库不是空的，什么都没有恢复。请给一个新建的空数据库（DATABASE_URL），或一个新的空数据文件夹（DATA_DIR）。',
  picturesThere: (folder: string) =>
    `照片文件夹 ${folder} 不是空的，什么都没有恢复。请先把它移走，或换一个数据文件夹（DATA_DIR）。`,
  countWrong: (table: string) => `表 ${table} 的行数和备份里写的不一样，什么都没有恢复。请换一个备份。`,
  restored: (rows: number, pictures: number, madeAt: string) =>
    `恢复好了：${rows} 行，${pictures} 张照片，是 ${madeAt} 的备份。`,
  broughtForward: (steps: number) => `数据库结构比备份新，已升级 ${steps} 步。`,
  balanced: '每一件都对得上。',
  unbalanced: (count: number) =>
    `有 ${count} 处对不上，数据照备份里的样子留着。请运行 npm run reconcile 看是哪几处。`,
};
