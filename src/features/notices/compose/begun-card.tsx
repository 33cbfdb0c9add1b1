import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';

/** Says that something was begun before, and lets it be thrown away. */
export const Begun = ({ onAnew }: { onAnew: () => void }) => (
  <Card>
    <SectionTitle title="接着上次没写完的" hint="还没发出去，存在这部手机里" />
    <ActionButton look="second" onTap={onAnew}>
      不要了，重新写
    </ActionButton>
  </Card>
);
