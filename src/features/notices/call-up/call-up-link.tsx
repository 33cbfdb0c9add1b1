import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { go } from '@/lib/pages/routes';

/** From a call-up to its turns. */
export const CallUpLink = ({ noticeId }: { noticeId: string }) => (
  <Card>
    <SectionTitle title="错峰时间" hint="几点、到哪里、叫到谁；住户看得到自己的时间" />
    <ActionButton look="second" onTap={() => go('staffCallUp', { noticeId })}>
      排时间、叫号
    </ActionButton>
  </Card>
);
