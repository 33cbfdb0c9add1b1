import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { Pill } from '@/components/words/pill';
import { Row } from '@/components/cards/row';
import { Screen } from '@/components/page/screen';
import { SectionTitle } from '@/components/cards/section-title';
import type { OutputOf } from '@/lib/wire/api';
import { askFirst } from '@/lib/forms/ask-first';
import { now } from '@/lib/phone/clock';
import { giveUp } from '@/lib/session/role-watch';
import { go } from '@/lib/pages/routes';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';
import { dutyWords, grantHistory, grantStates } from '../roles/grant-words';
import { OpenWork } from '../roles/open-work';
import { roleNames } from '@/domain/role-names';
import '../org.scss';

type MyGrant = OutputOf<'org.listMyGrants'>['rows'][number];

function GrantCard({ grant }: { grant: MyGrant }) {
  const { id, role, placeLabel, communityName, communityId, entranceId, state } = grant;
  const { run, isRunning } = useAction('org.giveBackGrant');
  const question = { content: `交还后，您在${placeLabel}不再是${roleNames[role]}。要交还吗？`, yes: '交还' };
  const giveBack = async () => {
    if (await askFirst(question)) await giveUp(id, () => run({ grantId: id }));
  };
  const isMine = state !== 'ended';
  return (
    <Card>
      <SectionTitle
        title={`${roleNames[role]} · ${placeLabel}`}
        hint={[communityName, grantHistory(grant, now())].filter(Boolean).join(' · ')}
        extra={<Pill tone={state === 'held' ? 'brand' : 'grey'}>{grantStates[state]}</Pill>}
      />
      <View className="grant-duty">{dutyWords[role]}</View>
      {state === 'held' && role === 'captain' && communityId && entranceId ? (
        <>
          <OpenWork communityId={communityId} entranceId={entranceId} />
          <Row title="看这个单元" onTap={() => go('captainOrders', { entranceId })} />
        </>
      ) : null}
      {isMine ? (
        <ActionButton look="second" isRunning={isRunning} onTap={() => void giveBack()}>
          交还
        </ActionButton>
      ) : null}
    </Card>
  );
}

const none = <MessageCard icon="mine" title="您现在没有加入小区" hint="扫楼下的楼栋码加入，或填邀请码" />;

/** What I may do, where, until when, and who gave it. */
export function MyGrantsScreen() {
  const answer = useAnswer('org.listMyGrants', {});
  return (
    <Screen title="我的职责">
      <Loaded answer={answer} isEmpty={({ rows }) => rows.length === 0} empty={none}>
        {({ rows }) => rows.map((grant) => <GrantCard key={grant.id} grant={grant} />)}
      </Loaded>
    </Screen>
  );
}
