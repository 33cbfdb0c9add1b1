import { View } from '@tarojs/components';
import type { Lease } from '@/contract/door-leases';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { Loaded } from '@/components/waiting/loaded';
import { formatClock } from '@/domain/beijing-time';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';

export interface Entrance {
  entranceId: string;
  placeLabel: string;
  households: number;
}

interface Props {
  communityId: string;
  campaignId: string;
  entrance: Entrance;
  onGive: () => void;
}

/** One entrance: who has it now and until when, and the way to give it to somebody. */
export function EntranceCard({ entrance, onGive, ...round }: Props) {
  const { entranceId, placeLabel, households } = entrance;
  const place = { ...round, entranceId };
  const answer = useAnswer('doorKnocks.listLeases', place, { everyMs: 60_000 });
  return (
    <Card>
      <SectionTitle title={placeLabel} extra={`${households} 户`} />
      <Loaded
        answer={answer}
        skeletonCards={1}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<View className="secondary">没有交给别人，由楼长走</View>}
      >
        {({ rows }) => rows.map((lease) => <Helper key={lease.leaseId} {...place} lease={lease} />)}
      </Loaded>
      <Buttons>
        <ActionButton look="soft" onTap={onGive}>
          交给志愿者
        </ActionButton>
      </Buttons>
    </Card>
  );
}

interface HelperProps {
  communityId: string;
  campaignId: string;
  entranceId: string;
  lease: Lease;
}

function Helper({ lease: { leaseId, name, untilAt, recorded }, ...place }: HelperProps) {
  const end = useAction('doorKnocks.endLease');
  return (
    <Row
      title={name}
      hint={`到 ${formatClock(untilAt)} · 登记了 ${recorded} 户`}
      extra={
        <ActionButton
          look="second"
          isRunning={end.isRunning}
          onTap={() => void end.run({ ...place, leaseId })}
        >
          收回
        </ActionButton>
      }
    />
  );
}
