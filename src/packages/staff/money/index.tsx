import { MoneyScreen } from '@/features/ledger/staff/money-screen';

export default function MoneyPage() {
  return <MoneyScreen />;
}
