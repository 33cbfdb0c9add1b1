import { Tap } from '@/components/tap';
import { go } from '@/lib/routes';
import { useSession } from '@/lib/session';
import type { Home } from '@/lib/use-home';

/** For a captain or staff in another's name: the way from goods to everything else. A household has it at home. */
export function AskInstead({ home: { householdId } }: { home: Home }) {
  const { grant, role } = useSession();
  if (grant?.householdId === householdId || role === 'volunteer') return null;
  return (
    <Tap className="household-link" onTap={() => go('residentAsk', { householdId, group: '' })}>
      要买药、充卡、用车，点这里代托办
    </Tap>
  );
}
