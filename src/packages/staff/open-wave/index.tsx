import { StaffOpenWave } from '@/features/orders/staff-open-wave';

export default function OpenWavePage() {
  return <StaffOpenWave />;
}
