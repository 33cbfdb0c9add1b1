import { Tap } from '@/components/buttons/tap';
import { go } from '@/lib/pages/routes';
import { useSession } from '@/lib/session/session';
import type { Home } from '@/lib/answers/use-home';

/** For whoever acts in another's name: the way from goods to everything else. A household has it at home. */
export function AskInstead({ home: { householdId } }: { home: Home }) {
  const { grant } = useSession();
  if (grant?.householdId === householdId) return null;
  return (
    <Tap className="household-link" onTap={() => go('residentAsk', { householdId, group: '' })}>
      要买药、充卡、用车，点这里代托办
    </Tap>
  );
}
