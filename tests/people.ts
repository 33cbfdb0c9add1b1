import type { Role } from '@/contract/procedure';
import type { Person } from './expected-verdict';

/** Where the demo community hangs in the tree. */
export const tree = 'county/team/guihua';

const person = (key: string, ...held: [Role, string][]): Person => ({
  caller: { kind: 'wechat', openid: `demo-${key}` },
  isKnown: true,
  rights: held.map(([role, path]) => ({ role, path })),
});

/** One of every role, twice where two places matter; written by hand, so that the kernel is not asked about itself. */
export const people: Readonly<Record<string, Person>> = {
  'resident 朱先生': person('zhu', ['resident', `${tree}/10/10-1/502`]),
  'family proxy 李女士': person('li-daughter', ['familyProxy', `${tree}/10/10-1/402`]),
  'captain 秦女士': person('qin', ['captain', `${tree}/10/10-1`], ['captain', `${tree}/10/10-2`]),
  'captain 赵先生': person('zhao', ['captain', `${tree}/1/1-1`]),
  'volunteer 王师傅': {
    ...person('wang', ['volunteer', tree]),
    atDoors: [`${tree}/10/10-1/502`, `${tree}/10/10-1/402`, `${tree}/1/1-1/103`],
  },
  'volunteer 何同学': person('he', ['volunteer', tree]),
  'staff 林干事': person('lin', ['staff', tree]),
  supervisor: person('du', ['supervisor', 'county/team']),
  commander: person('tang', ['commander', 'county']),
  admin: person('an', ['admin', '']),
  'staff of the team': person('team-staff', ['staff', 'county/team']),
  'resident of 兰花苑': person('far-resident', ['resident', 'county2/team2/lanhua/1/1-1/101']),
  'captain of 兰花苑': person('far-captain', ['captain', 'county2/team2/lanhua/1/1-1']),
  'volunteer of 兰花苑': {
    ...person('far-volunteer', ['volunteer', 'county2/team2/lanhua']),
    atDoors: ['county2/team2/lanhua/1/1-1/101'],
  },
  'staff of 兰花苑': person('far-staff', ['staff', 'county2/team2/lanhua']),
  'staff until yesterday': person('ended-staff'),
  'staff from tomorrow on': person('coming-staff'),
  'staff with a closed account': { ...person('closed-staff'), isKnown: false },
  'somebody new in WeChat': { ...person('unheard-of'), isKnown: false },
  'nobody on the web': { caller: { kind: 'none', address: '203.0.113.7' }, isKnown: false, rights: [] },
};
