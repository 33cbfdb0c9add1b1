import { describe, expect, it } from 'vitest';
import type { Migration } from '../db/migration-files';
import { checkChannels } from './channels';
import { checkCloudExpiry, checkCloudQuotas } from './cloud';
import { checkClock, checkRights, checkSchema } from './database';
import { inWords, type Finding, type Health } from './finding';
import { checkJobs } from './jobs';
import { checkKeys } from './keys';
import { checkBackups, checkDisk, checkWebAddress } from './machine';

const GIB = 1024 ** 3;
const now = new Date('2026-11-30T04:00:00Z');
const key = `k1:${Buffer.alloc(32, 1).toString('base64')}`;
const fileOf = (mode: number, text = key) => ({ path: '/data/data-keys', text, mode });
const step = (version: string): Migration => ({
  version,
  name: `${version}_x.sql`,
  checksum: version,
  sql: '',
});
const steps = [step('0001'), step('0002')];
const jobs = ['closeWaves', 'drainOutbox'] as const;
const ran = (job: string, seconds: number | null, failedWith: string | null = null) => ({
  job,
  seconds,
  failedWith,
});

/** What is found, how it is judged, and a part of the line that a person reads. */
const cases: readonly (readonly [what: string, finding: Finding, health: Health, words: string])[] = [
  ['two keys', checkKeys(`${key},${key.replace('k1', 'k0')}`, undefined), 'ok', '有 2 把'],
  ['keys in a closed file', checkKeys(undefined, fileOf(0o100600)), 'ok', '有 1 把'],
  ['channels that carry', checkChannels([]), 'ok', '都在发'],
  [
    'a channel that pauses',
    checkChannels([
      { channel: 'sms', seconds: 60 },
      { channel: 'wechat', seconds: 1_800 },
    ]),
    'weak',
    'sms、wechat 自动暂停了 30 分钟 → 看对方平台',
  ],
  ['no keys', checkKeys(undefined, undefined), 'wrong', '没有 → 已有的系统：把原来的 DATA_KEYS'],
  [
    'a key that is too short',
    checkKeys('k1:AAAA', undefined),
    'wrong',
    '写得不对 → 格式是 名称:base64（32 字节）',
  ],
  [
    'a file that others may read',
    checkKeys(undefined, fileOf(0o100644)),
    'wrong',
    'chmod 600 /data/data-keys',
  ],

  ['the schema of this program', checkSchema(steps, steps), 'ok', '0002，和程序一致'],
  ['an older schema', checkSchema(steps, steps.slice(0, 1)), 'wrong', '比程序旧 1 步 → 先 npm run backup'],
  ['a newer schema', checkSchema(steps, [...steps, step('0003')]), 'wrong', '数据库比程序新'],
  ['no schema', checkSchema(steps, []), 'wrong', '还没有建 → 运行 npm run migrate'],

  ['just enough rights', checkRights({ isSuper: false, owns: false, lacking: [] }), 'ok', '够用'],
  [
    'the owner itself',
    checkRights({ isSuper: false, owns: true, lacking: [] }),
    'weak',
    'DATABASE_OWNER_URL',
  ],
  ['a superuser', checkRights({ isSuper: true, owns: true, lacking: [] }), 'weak', '超级用户'],
  [
    'a table out of reach',
    checkRights({ isSuper: false, owns: false, lacking: ['orders'] }),
    'wrong',
    '读写不了：orders',
  ],

  ['a disk with room', checkDisk('/data', 10 * GIB, 2 * GIB), 'ok', '剩 10.0 GB，数据库 2.0 GB'],
  ['a disk just too small', checkDisk('/data', 4.9 * GIB, 2 * GIB), 'wrong', '不到数据库（2.0 GB）的 2.5 倍'],
  [
    'a full disk of a small database',
    checkDisk('/data', GIB / 10, GIB / 100),
    'wrong',
    '/data 所在的磁盘只剩',
  ],

  ['clocks that agree', checkClock(-300), 'ok', '相差 0.3 秒'],
  ['a clock that is late', checkClock(-6_000), 'wrong', '相差 6.0 秒，截单会提早或推迟 → 在这台机器'],

  [
    'jobs that ran just now',
    checkJobs(jobs, [ran('closeWaves', 12), ran('drainOutbox', 40)]),
    'ok',
    '40 秒前',
  ],
  ['a timer that was never set', checkJobs(jobs, []), 'wrong', '一次也没有跑过 → 自己的服务器'],
  [
    'a timer that has stopped',
    checkJobs(jobs, [ran('closeWaves', 900), ran('drainOutbox', 10)]),
    'wrong',
    '截单 已经 15 分钟',
  ],
  ['a job that never ran', checkJobs(jobs, [ran('closeWaves', 1)]), 'wrong', '还没有做完过：发通知'],
  [
    'a job that fails',
    checkJobs(jobs, [ran('closeWaves', 1), ran('drainOutbox', 1, 'error')]),
    'wrong',
    '最近一次出错：发通知',
  ],

  ['a backup of this morning', checkBackups('/b', new Date('2026-11-30T00:30:00Z'), now), 'ok', '3 小时前'],
  [
    'a backup of the day before yesterday',
    checkBackups('/b', new Date('2026-11-28T04:00:00Z'), now),
    'wrong',
    '48 小时前 → 现在运行 npm run backup',
  ],
  ['no backup', checkBackups('/b', undefined, now), 'wrong', '/b 里一次也没有'],

  ['a term that runs on', checkCloudExpiry('2026-12-31', now), 'ok', '还有 30 天'],
  ['a term that ends in two weeks', checkCloudExpiry('2026-12-14', now), 'wrong', '还有 13 天，到期后'],
  ['a term nobody has noted', checkCloudExpiry(undefined, now), 'weak', 'CLOUD_EXPIRES=年-月-日'],
  ['a term that is no date', checkCloudExpiry('下个月', now), 'wrong', '看不懂：“下个月”'],

  ['quotas with room', checkCloudQuotas('calls=79/100, storage=1.5/5'), 'ok', '都不到 80%'],
  ['a quota nearly used up', checkCloudQuotas('calls=80/100,storage=1/5'), 'wrong', '超过 80%：calls 80%'],
  ['quotas nobody has noted', checkCloudQuotas(undefined), 'weak', 'CLOUD_QUOTAS=名称=已用/总量'],
  ['quotas that cannot be read', checkCloudQuotas('calls: many'), 'wrong', '看不懂：“calls: many”'],

  ['an address with TLS', checkWebAddress('https://home.example'), 'ok', 'https://home.example'],
  ['an address without', checkWebAddress('http://home.example'), 'wrong', '没有加密'],
  ['no address', checkWebAddress(undefined), 'wrong', '没有设置 WEB_ADDRESS'],
];

describe('the doctor', () => {
  it.each(cases)('judges %s', (_what, finding, health, words) => {
    expect(finding.health).toBe(health);
    expect(inWords(finding)).toContain(words);
  });

  it('says of everything that is not well what to do', () => {
    const silent = cases.filter(([, { health, todo }]) => health !== 'ok' && !todo).map(([what]) => what);
    expect(silent).toEqual([]);
  });
});
