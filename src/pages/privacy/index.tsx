import { PrivacyScreen } from '@/features/joining/privacy-screen';

export default function PrivacyPage() {
  return <PrivacyScreen />;
}
