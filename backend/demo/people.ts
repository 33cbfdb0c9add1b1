import type { PlaceLevel } from '@/contract/org';
import type { Role } from '@/contract/procedure';
import { CONSENT_VERSION } from '@/domain/consent';
import { sql } from 'kysely';
import type { Secrets } from '../kernel/secrets';
import type { Database } from '../db/database';
import { BESIDE_ID, COMMUNITY_ID, demoId } from './ids';

interface DemoPlace {
  level: PlaceLevel;
  countyId?: string;
  teamId?: string;
  communityId?: string;
  entranceId?: string;
  householdId?: string;
}

export interface DemoPerson {
  /** The WeChat identity that the demo and the tests use: `demo-<key>`. */
  key: string;
  name: string;
  roles: readonly { role: Role; place: DemoPlace }[];
}

const inCommunity = { level: 'community', communityId: COMMUNITY_ID } as const;
const entrance = (key: string): DemoPlace => ({
  level: 'entrance',
  communityId: COMMUNITY_ID,
  entranceId: demoId(`entrance ${key}`),
});
const household = (key: string): DemoPlace => ({
  level: 'household',
  communityId: COMMUNITY_ID,
  householdId: demoId(`household ${key}`),
});

const lives = (key: string, name: string, home: string): DemoPerson => ({
  key,
  name,
  roles: [{ role: 'resident', place: household(home) }],
});
const works = (key: string, name: string, role: Role, place: DemoPlace): DemoPerson => ({
  key,
  name,
  roles: [{ role, place }],
});
const captain = (key: string, name: string, ...entrances: string[]): DemoPerson => ({
  key,
  name,
  roles: entrances.map((one) => ({ role: 'captain', place: entrance(one) })),
});

/** People for every role, all invented. 13 captains, as in the real case. */
export const demoPeople: readonly DemoPerson[] = [
  lives('zhu', '朱先生', '10-1-502'),
  lives('zhu-wife', '许女士', '10-1-502'),
  lives('peng', '彭女士', '10-1-401'),
  lives('ma', '马先生', '10-2-603'),
  lives('song', '宋女士', '1-1-103'),
  works('li-daughter', '李女士（女儿）', 'familyProxy', household('10-1-402')),
  captain('qin', '秦女士', '10-1', '10-2'),
  captain('zhao', '赵先生', '1-1'),
  captain('qian', '钱女士', '2-1'),
  captain('sun', '孙先生', '3-1'),
  captain('zhou', '周女士', '4-1'),
  captain('wu', '吴先生', '5-1'),
  captain('zheng', '郑女士', '6-1'),
  captain('feng', '冯先生', '7-1'),
  captain('chen', '陈女士', '8-1'),
  captain('chu', '褚先生', '8-2'),
  captain('wei', '卫女士', '9-1'),
  captain('jiang', '蒋先生', '9-2'),
  captain('shen', '沈女士', '10-2'),
  works('wang', '王师傅', 'volunteer', inCommunity),
  works('he', '何同学', 'volunteer', inCommunity),
  works('lin', '林干事', 'staff', inCommunity),
  works('gao', '高干事', 'staff', inCommunity),
  works('du', '督导员杜', 'supervisor', { level: 'team', teamId: demoId('team') }),
  works('tang', '指挥员唐', 'commander', { level: 'county', countyId: demoId('county') }),
  works('an', '管理员安', 'admin', { level: 'installation' }),
];

/** Who keeps the second community. */
export const staffBeside: DemoPerson = works('yu', '于干事', 'staff', {
  level: 'community',
  communityId: BESIDE_ID,
});

export const demoAccountId = (key: string): string => demoId(`account ${key}`);

/** Accounts with a WeChat identity `demo-<key>` each and their roles. */
export async function seedPeople(
  db: Database,
  now: Date,
  secrets: Secrets,
  people: readonly DemoPerson[] = demoPeople,
): Promise<void> {
  for (const person of people) {
    const accountId = demoAccountId(person.key);
    await sql`insert into accounts (id, name_sealed, created_at)
              values (${accountId}, ${secrets.seal(person.name)}, ${now})`.execute(db);
    await sql`insert into identities (kind, subject, account_id, created_at)
              values ('wechat', ${`demo-${person.key}`}, ${accountId}, ${now})`.execute(db);
    await sql`insert into consents (account_id, version, agreed_at)
              values (${accountId}, ${CONSENT_VERSION}, ${now})`.execute(db);
    for (const [index, { role, place }] of person.roles.entries()) {
      await sql`insert into role_grants (id, account_id, role, level, county_id, team_id, community_id, entrance_id,
                                         household_id, starts_at, granted_at)
        values (${demoId(`grant ${person.key} ${index}`)}, ${accountId}, ${role}, ${place.level},
                ${place.countyId ?? null}, ${place.teamId ?? null}, ${place.communityId ?? null},
                ${place.entranceId ?? null}, ${place.householdId ?? null}, ${now}, ${now})`.execute(db);
    }
  }
}
