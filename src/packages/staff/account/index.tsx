import { AccountScreen } from '@/features/ledger/staff/account-screen';
import { useParams } from '@/lib/pages/routes';

export default function AccountPage() {
  const { kind = '', id = '' } = useParams('staffAccount');
  return <AccountScreen kind={kind} id={id} />;
}
