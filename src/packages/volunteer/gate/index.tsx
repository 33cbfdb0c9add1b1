import { GateScreen } from '@/features/dispatch/gate/gate-screen';

export default function GatePage() {
  return <GateScreen />;
}
