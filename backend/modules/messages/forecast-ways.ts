import type { Database } from '../../db/database';
import type { Channel, Standing } from '../../kernel/channel';
import type { HouseholdKind } from './tell-households';
import { waysTo, type Way } from './plan-deliveries';

/** What a channel would come to: each household once, by the best of its ways. */
export interface WayForecast {
  channel: string;
  /** Households to which it goes. */
  goes: number;
  /** To which it would go, had somebody there tapped once more. */
  afterTap: number;
  /** To which it may not go any more today. */
  capped: number;
}

const best: readonly Standing[] = ['goes', 'afterTap', 'capped'];

/** Households by the best standing of their ways. */
function countOf(channel: Channel, ways: readonly Way[]): WayForecast {
  const counted = new Set<string>();
  const forecast: WayForecast = { channel: channel.name, goes: 0, afterTap: 0, capped: 0 };
  for (const standing of best) {
    const here = ways.filter((way) => way.standing === standing && !counted.has(way.householdId));
    for (const { householdId } of here) counted.add(householdId);
    forecast[standing] = new Set(here.map(({ householdId }) => householdId)).size;
  }
  return forecast;
}

/**
 * By which ways a message of this kind would leave the house for these households, channel by channel, to which it would
 * go by some way (`reached`), and how many by none. Nothing is told.
 */
export async function forecastWays(
  db: Database,
  asked: {
    communityId: string;
    kind: HouseholdKind;
    households: readonly string[];
    channels: readonly Channel[];
    now: Date;
  },
): Promise<{ channels: WayForecast[]; reached: ReadonlySet<string>; unreached: number }> {
  const { channels, households, ...fact } = asked;
  const ways = await waysTo(db, channels, fact, households);
  const of = (channel: Channel) => ways.filter((way) => way.channel === channel);
  const leading = channels.filter((one) => one.takes(fact.kind) && one.leadsTo !== 'robots');
  const reached = new Set(ways.filter(({ standing }) => standing === 'goes').map((way) => way.householdId));
  return {
    channels: leading.map((channel) => countOf(channel, of(channel))),
    reached,
    unreached: new Set(households).size - reached.size,
  };
}
