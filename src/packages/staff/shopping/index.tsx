import { ShoppingScreen } from '@/features/ledger/staff/shopping-screen';

export default function ShoppingPage() {
  return <ShoppingScreen />;
}
