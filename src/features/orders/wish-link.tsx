import { Tap } from '@/components/tap';
import { go } from '@/lib/routes';
import { useSession } from '@/lib/session';
import type { Home } from '@/lib/use-home';

/** Below the goods: what is not on the list can be wished for. Not for a helper at the door. */
export function WishLink({ home: { householdId } }: { home: Home }) {
  const { role } = useSession();
  if (role === 'volunteer') return null;
  return (
    <Tap className="wish-link household-link" onTap={() => go('residentWishes', { householdId })}>
      没找到？写下来，请工作人员问价
    </Tap>
  );
}
