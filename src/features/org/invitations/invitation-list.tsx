import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { MoreRows } from '@/components/waiting/more-rows';
import { Pill } from '@/components/words/pill';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import type { Invitation } from '@/contract/org';
import { formatMoment } from '@/domain/beijing-time';
import { askFirst } from '@/lib/forms/ask-first';
import { now } from '@/lib/phone/clock';
import { useAction } from '@/lib/answers/use-action';
import { usePages } from '@/lib/answers/use-pages';
import { roleNames } from '@/domain/role-names';

interface Props {
  communityId: string;
  invitation: Invitation;
}

function CancelInvitation({ communityId, invitation }: Props) {
  const { run, isRunning } = useAction('org.cancelInvitation');
  const question = { content: `作废给 ${invitation.forName} 的邀请码吗？作废后不能再用`, yes: '作废' };
  const cancel = async () => {
    if (await askFirst(question)) await run({ communityId, invitationId: invitation.id });
  };
  return (
    <ActionButton look="danger" isRunning={isRunning} onTap={() => void cancel()}>
      作废
    </ActionButton>
  );
}

function Outcome({ communityId, invitation }: Props) {
  if (invitation.usedAt) return <Pill>已加入</Pill>;
  if (invitation.expiresAt <= now()) return <Pill tone="grey">已过期</Pill>;
  return <CancelInvitation communityId={communityId} invitation={invitation} />;
}

const validity = ({ usedAt, expiresAt }: Invitation) =>
  usedAt ? `${formatMoment(usedAt, now())} 加入` : `${formatMoment(expiresAt, now())} 到期`;

const nobodyYet = <MessageCard icon="mine" title="还没有邀请过人" hint="生成邀请码后，会列在这里" />;

/** Who was invited, and who has come; an unused code can be made worthless. */
export function InvitationList({ communityId }: { communityId: string }) {
  const { answer, ...more } = usePages('org.listInvitations', { communityId });
  return (
    <Loaded answer={answer} isEmpty={(rows) => rows.length === 0} empty={nobodyYet}>
      {(rows) => (
        <>
          <Card>
            <SectionTitle title="发出的邀请" />
            {rows.map((row) => (
              <Row
                key={row.id}
                title={`${row.forName} · ${roleNames[row.role]}`}
                hint={`${row.placeLabel}，${validity(row)}`}
                extra={<Outcome communityId={communityId} invitation={row} />}
              />
            ))}
          </Card>
          <MoreRows {...more} />
        </>
      )}
    </Loaded>
  );
}
