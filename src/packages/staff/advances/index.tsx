import { AdvancesScreen } from '@/features/ledger/staff/advances-screen';

export default function AdvancesPage() {
  return <AdvancesScreen />;
}
