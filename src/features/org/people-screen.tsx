import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/action-button';
import { Buttons } from '@/components/buttons';
import { Card } from '@/components/card';
import { Choice } from '@/components/choice';
import { InCommunity } from '@/components/in-community';
import { Loaded } from '@/components/loaded';
import { MessageCard } from '@/components/message-card';
import { MoreRows } from '@/components/more-rows';
import { Screen } from '@/components/screen';
import { go } from '@/lib/routes';
import { usePages } from '@/lib/use-pages';
import { GrantSheet } from './grant-sheet';
import { PersonCard } from './person-card';

const roles = [
  { value: 'captain', label: '楼长' },
  { value: 'volunteer', label: '志愿者' },
  { value: 'staff', label: '工作人员' },
  { value: 'resident', label: '住户' },
  { value: 'familyProxy', label: '家属' },
] as const;
type Shown = (typeof roles)[number]['value'];

const spans = [
  { value: 'now', label: '在用的' },
  { value: 'all', label: '结束的也看' },
] as const;

function People({ communityId }: { communityId: string }) {
  const [role, setRole] = useState<Shown>('captain');
  const [show, setShow] = useState<'now' | 'all'>('now');
  const [isGiving, setGiving] = useState(false);
  const { answer, ...more } = usePages('org.listGrants', { communityId, role, show });
  return (
    <>
      <Card>
        <Choice options={roles} value={role} onChange={setRole} />
        <View className="people-filter">
          <Choice options={spans} value={show} onChange={setShow} />
        </View>
        <Buttons>
          <ActionButton look="second" onTap={() => go('staffInvitations')}>
            邀请新成员
          </ActionButton>
          <ActionButton onTap={() => setGiving(true)}>给成员加身份</ActionButton>
        </Buttons>
      </Card>
      <Loaded
        answer={answer}
        isEmpty={(rows) => rows.length === 0}
        empty={<MessageCard icon="mine" title="还没有这样的人" hint="可以邀请，或给已有的成员加身份" />}
      >
        {(rows) => (
          <View className="desk-grid">
            {rows.map((grant) => (
              <PersonCard key={grant.id} communityId={communityId} grant={grant} />
            ))}
            <MoreRows {...more} />
          </View>
        )}
      </Loaded>
      <GrantSheet communityId={communityId} isOpen={isGiving} onClose={() => setGiving(false)} />
    </>
  );
}

/** Who does what here, from when, until when; given, ended, and handed over. */
export function PeopleScreen() {
  return (
    <Screen title="人员与职责" wide>
      <InCommunity>{({ communityId }) => <People communityId={communityId} />}</InCommunity>
    </Screen>
  );
}
