import { ActionBar } from '@/components/page/action-bar';
import { ActionButton } from '@/components/buttons/action-button';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { go } from '@/lib/pages/routes';
import { OpenRequests } from './open-requests';
import '../orders.scss';

/** Everything asked for and not over, with its age and who is on it; and a way to write one down for a household. */
export function StaffRequests() {
  const bottom = (
    <ActionBar>
      <ActionButton size="bar" onTap={() => go('staffAskFor')}>
        代住户登记
      </ActionButton>
    </ActionBar>
  );
  return (
    <Screen title="代办" wide bottom={bottom}>
      <InCommunity>{({ communityId }) => <OpenRequests communityId={communityId} />}</InCommunity>
    </Screen>
  );
}
