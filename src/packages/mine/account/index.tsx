import { MyAccountScreen } from '@/features/org/my-account-screen';

export default function MyAccountPage() {
  return <MyAccountScreen />;
}
