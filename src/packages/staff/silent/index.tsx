import { SilentScreen } from '@/features/campaigns/silent/silent-screen';

export default function SilentPage() {
  return <SilentScreen />;
}
