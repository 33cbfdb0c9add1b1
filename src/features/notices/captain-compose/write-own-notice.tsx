import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { go } from '@/lib/pages/routes';

/** The way to a notice of a captain's own, below her building. */
export const WriteOwnNotice = ({ entranceId }: { entranceId: string }) => (
  <Buttons>
    <ActionButton look="soft" onTap={() => go('captainWriteNotice', { entranceId })}>
      在楼里发公告
    </ActionButton>
  </Buttons>
);
