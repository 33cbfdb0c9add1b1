import { StaffOpenWave } from '@/features/orders/waves/staff-open-wave';

export default function OpenWavePage() {
  return <StaffOpenWave />;
}
