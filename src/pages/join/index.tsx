import { JoinScreen } from '@/features/joining/join-screen';

export default function JoinPage() {
  return <JoinScreen />;
}
