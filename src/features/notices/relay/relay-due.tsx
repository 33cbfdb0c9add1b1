import { isToCarry, RelayCard } from './relay-card';
import { useRelays } from './use-relays';

/** The notices of a building that somebody has to carry to its doors now, above all else of 我的楼; nothing when none is. */
export function RelayDue(building: Parameters<typeof useRelays>[0]) {
  const { notices } = useRelays(building);
  return notices
    .filter(isToCarry)
    .map((entrances) => <RelayCard key={entrances[0]?.noticeId} entrances={entrances} />);
}
