import { demoId } from '../../backend/demo';
import { inCommunity } from '../../backend/kernel/in-community';
import type { NewDoor } from '../../backend/modules/households/public';
import { beginCommunity, openCommunity } from '../../backend/modules/org/public';
import { layOutCommunity } from '../../backend/modules/setup/public';
import { seededChance, type Chance } from '../journeys/week/chance';
import type { TestDatabase } from './database';
import { givenPerson } from './second-community';
import { seededAt } from './seeded-at';
import { testSecrets } from './secrets';
import type { ListedDoor } from './second-list';

/** The size of the second real case: a quarter without lifts. */
const HOUSEHOLDS = 713;
const PEOPLE = 1_681;
const CAPTAINS = 13;
const FLOORS = 6;

export const quarterId = demoId('quarter');
const entranceIdOf = (entrance: string): string => demoId(`quarter entrance ${entrance}`);

/** What the quarter has beside its doors. */
interface Quarter {
  waveTimes: Parameters<typeof layOutCommunity>[2]['waveTimes'];
  catalogue: Parameters<typeof layOutCommunity>[2]['catalogue'];
  /** Keys of people who carry. */
  runners: readonly string[];
}

const nothingElse: Quarter = {
  waveTimes: [],
  catalogue: { suppliers: [], products: [] },
  runners: [],
};

/** An entrance with the key of its captain. */
export interface Post {
  captain: string;
  communityId: string;
  entranceId: string;
  list: readonly ListedDoor[];
}

/** Who lives behind each of the 713 doors: other people with each seed, and always 1,681 of them. */
function drawList(chance: Chance): ListedDoor[] {
  const doors = Array.from({ length: HOUSEHOLDS }, (_, at) => doorAt(at, chance));
  const lived = doors.filter(({ isVacant }) => !isVacant);
  for (let lacking = PEOPLE - sumOf(doors); lacking !== 0; lacking = PEOPLE - sumOf(doors)) {
    const door = chance.one(lived);
    const people = door.people + Math.sign(lacking);
    if (people >= 1 && people <= 6) door.people = people;
  }
  return doors;
}

const sumOf = (doors: readonly ListedDoor[]): number => doors.reduce((sum, { people }) => sum + people, 0);

function doorAt(at: number, chance: Chance): ListedDoor {
  const no = Math.floor(at / CAPTAINS);
  const perFloor = Math.ceil(HOUSEHOLDS / CAPTAINS / FLOORS);
  const roomNo = `${Math.floor(no / perFloor) + 1}${String((no % perFloor) + 1).padStart(2, '0')}`;
  const entrance = `${(at % CAPTAINS) + 1}-1`;
  const isVacant = chance.is(0.06);
  return {
    ...{ entrance, roomNo, isVacant, householdId: demoId(`quarter household ${entrance}-${roomNo}`) },
    people: isVacant ? 0 : chance.whole(1, 4),
    cannotCook: !isVacant && chance.is(0.095),
  };
}

/** The door as the property company has it: a room, and nothing of who lives there. */
function unknownDoor({ entrance, roomNo, householdId }: ListedDoor): NewDoor {
  const [buildingNo = ''] = entrance.split('-');
  const ids = {
    buildingId: demoId(`quarter building ${buildingNo}`),
    entranceId: entranceIdOf(entrance),
    dwellingId: demoId(`quarter dwelling ${entrance}-${roomNo}`),
    householdId,
  };
  return { buildingNo, entranceNo: '1', floor: Number(roomNo.slice(0, -2)), roomNo, facts: {}, ids };
}

/**
 * A quarter of 713 households and 1,681 people, of whom its register knows the doors alone; staff (`quarter-staff`) and 13
 * captains with an entrance each, and what `has` says. Answers what is behind the doors, by entrance.
 */
export async function givenQuarter(
  database: TestDatabase,
  seed: number,
  { runners, ...has }: Quarter = nothingElse,
): Promise<Post[]> {
  const list = drawList(seededChance(seed));
  const now = new Date(seededAt);
  await inCommunity(database, quarterId)
    .transaction()
    .execute(async (db) => {
      const names = { communityName: '示例片区', countyName: '示例县', teamName: '督导一组' };
      await beginCommunity(db, { ...names, id: quarterId, now });
      const at = { level: 'community', communityId: quarterId } as const;
      await givenPerson(db, 'quarter-staff', { ...at, role: 'staff' });
      const ctx = { db, now, secrets: testSecrets, actor: { accountId: demoId('account quarter-staff') } };
      await layOutCommunity(ctx, quarterId, { ...has, servicePhone: null, doors: list.map(unknownDoor) });
      for (const entrance of entrancesOf(list)) await givenCaptain(db, entrance);
      for (const runner of runners) await givenPerson(db, runner, { ...at, role: 'volunteer' });
      await openCommunity(db, quarterId);
    });
  return entrancesOf(list).map((entrance) => ({
    captain: `quarter-${entrance}`,
    communityId: quarterId,
    entranceId: entranceIdOf(entrance),
    list: list.filter((door) => door.entrance === entrance),
  }));
}

const entrancesOf = (list: readonly ListedDoor[]): string[] => [
  ...new Set(list.map(({ entrance }) => entrance)),
];

const givenCaptain = (db: Parameters<typeof givenPerson>[0], entrance: string) =>
  givenPerson(db, `quarter-${entrance}`, {
    ...{ role: 'captain', level: 'entrance', communityId: quarterId, entranceId: entranceIdOf(entrance) },
  });
