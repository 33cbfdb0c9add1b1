import { NobodysAccount, OwnAccount } from '@/features/ledger/statement/own-account';
import { useHome } from '@/lib/answers/use-home';
import { useParams } from '@/lib/pages/routes';

export default function AccountPage() {
  const { householdId } = useParams('residentAccount');
  const home = useHome(householdId);
  return home ? <OwnAccount home={home} /> : <NobodysAccount />;
}
