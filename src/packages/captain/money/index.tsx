import { CaptainMoney } from '@/features/ledger/captain/captain-money';

export default function CaptainMoneyPage() {
  return <CaptainMoney />;
}
