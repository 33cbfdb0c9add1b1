import { CaptainCodeScreen } from '@/features/joining/captain-code-screen';

export default function CaptainCodePage() {
  return <CaptainCodeScreen />;
}
