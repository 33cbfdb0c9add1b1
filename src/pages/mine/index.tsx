import { Screen } from '@/components/screen';
import { Mine } from '@/features/org/mine';

export default function MinePage() {
  return (
    <Screen title="我的" tab="mine">
      <Mine />
    </Screen>
  );
}
