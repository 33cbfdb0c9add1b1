import { StaffJoining } from '@/features/joining/staff-joining';

export default function StaffJoiningPage() {
  return <StaffJoining />;
}
