import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { Pill } from '@/components/words/pill';
import { Screen } from '@/components/page/screen';
import { SectionTitle } from '@/components/cards/section-title';
import type { Member } from '@/contract/members';
import { formatMoment } from '@/domain/beijing-time';
import { askFirst } from '@/lib/forms/ask-first';
import { now } from '@/lib/phone/clock';
import { giveUp } from '@/lib/session/role-watch';
import { useParams } from '@/lib/pages/routes';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';
import { useHome, type Home } from '@/lib/answers/use-home';

const ways: Record<Member['how'], string> = {
  given: '工作人员登记',
  verifiedPhone: '微信手机号和登记的一样',
  typedPhone: '手填的号码和登记的一样',
  approved: '楼长或工作人员同意',
};

function MemberCard({ home, member }: { home: Home; member: Member }) {
  const end = useAction('joining.endMember');
  const confirm = useAction('joining.confirmMember');
  const { grantId, isMe, needsLook, mayEnd } = member;
  const question = isMe
    ? { content: '退出后，不能再看这一户的订单，也不能下单。要退出吗？', yes: '退出' }
    : { content: `移出后，${member.name} 不能再看您家的订单，也不能替您家下单。要移出吗？`, yes: '移出' };
  const leave = async () => {
    if (!(await askFirst(question))) return;
    const run = () => end.run({ ...home, grantId });
    await (isMe ? giveUp(grantId, run) : run());
  };
  return (
    <Card look={needsLook ? 'due' : 'plain'}>
      <SectionTitle
        title={`${member.name}${isMe ? '（我）' : ''}`}
        hint={`${ways[member.how]} · ${formatMoment(member.since, now())} 加入`}
        extra={
          <Pill tone={needsLook ? 'amber' : 'brand'}>
            {member.role === 'resident' ? '住在这里' : `家属 ${member.relation}`}
          </Pill>
        }
      />
      {needsLook && !isMe ? <View>号码是手填的，没有核实。是家里人吗？</View> : null}
      {mayEnd ? (
        <Buttons>
          <ActionButton look="danger" isRunning={end.isRunning} onTap={() => void leave()}>
            {isMe ? '退出这一户' : '移出'}
          </ActionButton>
          {needsLook && !isMe ? (
            <ActionButton isRunning={confirm.isRunning} onTap={() => void confirm.run({ ...home, grantId })}>
              是家里人
            </ActionButton>
          ) : null}
        </Buttons>
      ) : null}
    </Card>
  );
}

function Members({ home }: { home: Home }) {
  const answer = useAnswer('joining.listMembers', home);
  return (
    <Loaded
      answer={answer}
      isEmpty={({ rows }) => rows.length === 0}
      empty={<MessageCard icon="mine" title="还没有人用手机加入这一户" />}
    >
      {({ rows }) => rows.map((one) => <MemberCard key={one.grantId} home={home} member={one} />)}
    </Loaded>
  );
}

/** Who may see and order for this household, and how each of them came. */
export function MembersScreen() {
  const { householdId } = useParams('residentMembers');
  const home = useHome(householdId);
  return <Screen title="家里的人">{home ? <Members home={home} /> : null}</Screen>;
}
