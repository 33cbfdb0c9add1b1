import { Screen } from '@/components/screen';
import { OwnHousehold } from '@/features/households/own-household';
import { Mine } from '@/features/org/mine';

export default function MinePage() {
  return (
    <Screen title="我的" tab="mine">
      <Mine>
        <OwnHousehold />
      </Mine>
    </Screen>
  );
}
