import type { OutputOf } from '@/lib/wire/api';
import { useSession } from '@/lib/session/session';
import { useAnswer } from '@/lib/answers/use-answer';
import type { Home } from '@/lib/answers/use-home';

/** The household's place for a heading. A helper at the door may see the list of goods, but not the household's home. */
export function usePlace(home: Home): OutputOf<'orders.getHome'>['place'] | undefined {
  const isAtDoor = useSession().role === 'volunteer';
  const forHousehold = useAnswer('orders.getHome', home, { keep: true, when: !isAtDoor });
  const forHelper = useAnswer('orders.getCatalogue', home, { keep: true, when: isAtDoor });
  return (isAtDoor ? forHelper : forHousehold).data?.place;
}
