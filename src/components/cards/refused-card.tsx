import { View } from '@tarojs/components';
import { formatClock } from '@/domain/beijing-time';
import { phoneQueue } from '@/lib/offline-queue/phone-queue';
import type { QueueEntry } from '@/lib/offline-queue/queue-entry';
import { ActionButton } from '../buttons/action-button';
import { Buttons } from '../buttons/buttons';
import { Card } from './card';
import { Pill } from '../words/pill';
import { SectionTitle } from './section-title';

/** A deed the server did not take, for the person to settle: try it again, or take note and put it away. */
export function RefusedCard({ entry }: { entry: QueueEntry }) {
  return (
    <Card look="due">
      <SectionTitle
        title={entry.label}
        hint={`${formatClock(entry.madeAt)} 记录`}
        extra={<Pill tone="red">没有记上</Pill>}
      />
      <View>{entry.refusal?.message}</View>
      <Buttons>
        <ActionButton look="second" onTap={() => phoneQueue.dismiss(entry.actionId)}>
          知道了，不再提交
        </ActionButton>
        <ActionButton look="soft" onTap={() => void phoneQueue.retry(entry.actionId)}>
          再提交一次
        </ActionButton>
      </Buttons>
    </Card>
  );
}
