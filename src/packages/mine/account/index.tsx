import { MyAccountScreen } from '@/features/org/mine/my-account-screen';

export default function MyAccountPage() {
  return <MyAccountScreen />;
}
