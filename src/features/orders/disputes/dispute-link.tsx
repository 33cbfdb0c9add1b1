import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import type { TrackedLine } from '@/contract/whereabouts';
import { formatMoment } from '@/domain/beijing-time';
import { now } from '@/lib/phone/clock';
import { go } from '@/lib/pages/routes';
import { lastOf } from '@/domain/last-of';

interface Props {
  householdId: string;
  orderId: string;
  lines: readonly TrackedLine[];
}

/** The way to say that something is wrong, with the time until which it is open. */
export function DisputeLink({ householdId, orderId, lines }: Props) {
  const until = lines.flatMap(({ disputeUntil }) => disputeUntil ?? []);
  const last = lastOf(until.sort());
  if (!last) return null;
  return (
    <Card>
      <SectionTitle
        title="少了、错了、坏了？"
        hint={`${formatMoment(last, now())} 前可以报，工作人员会答复`}
      />
      <Buttons>
        <ActionButton look="second" onTap={() => go('residentDispute', { householdId, orderId })}>
          东西有问题
        </ActionButton>
      </Buttons>
    </Card>
  );
}
