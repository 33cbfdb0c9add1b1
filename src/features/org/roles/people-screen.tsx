import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { Choice } from '@/components/forms/choice';
import { InCommunity } from '@/components/page/in-community';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { MoreRows } from '@/components/waiting/more-rows';
import { Screen } from '@/components/page/screen';
import { TextField } from '@/components/forms/text-field';
import { useDesk } from '@/lib/session/use-desk';
import { usePages } from '@/lib/answers/use-pages';
import { useSettled } from '@/lib/answers/use-settled';
import { GrantSheet } from './grant-sheet';
import { PeopleTable } from './people-table';
import { PersonCard } from './person-card';
import '../org.scss';

const roles = [
  { value: 'captain', label: '楼长' },
  { value: 'volunteer', label: '志愿者' },
  { value: 'staff', label: '工作人员' },
  { value: 'resident', label: '住户' },
  { value: 'familyProxy', label: '家属' },
  { value: 'all', label: '所有人' },
] as const;
type Shown = (typeof roles)[number]['value'];

const spans = [
  { value: 'now', label: '在用的' },
  { value: 'all', label: '结束的也看' },
] as const;
type Span = (typeof spans)[number]['value'];

const notFound = <MessageCard icon="mine" title="没有找到" hint="换一个身份，或换个字再找" />;
const nobody = <MessageCard icon="mine" title="还没有这样的人" hint="可以邀请，或给已有的成员加身份" />;

function People({ communityId }: { communityId: string }) {
  const [role, setRole] = useState<Shown>('captain');
  const [show, setShow] = useState<Span>('now');
  const [typed, setTyped] = useState('');
  const text = useSettled(typed);
  const [isGiving, setGiving] = useState(false);
  return (
    <>
      <Card>
        <Choice options={roles} value={role} onChange={setRole} />
        <View className="people-filter">
          <Choice options={spans} value={show} onChange={setShow} />
        </View>
        <TextField
          label="找人"
          value={typed}
          onChange={setTyped}
          placeholder="称呼、首字母或楼号，例如 秦、QNS、10号楼"
          maxLength={20}
        />
        <Buttons>
          <ActionButton look="second" onTap={() => setGiving(true)}>
            给成员加身份
          </ActionButton>
        </Buttons>
      </Card>
      <List communityId={communityId} role={role} show={show} text={text} />
      <GrantSheet communityId={communityId} isOpen={isGiving} onClose={() => setGiving(false)} />
    </>
  );
}

interface Wanted {
  communityId: string;
  role: Shown;
  show: Span;
  text: string;
}

/** A table at a desk, cards on a phone. */
function List({ communityId, role, show, text }: Wanted) {
  const wanted = { communityId, role: role === 'all' ? undefined : role, show, text: text || undefined };
  const empty = text ? notFound : nobody;
  const { answer, ...more } = usePages('org.listGrants', wanted);
  const isDesk = useDesk();
  if (isDesk) return <PeopleTable communityId={communityId} answer={answer} {...more} empty={empty} />;
  return (
    <Loaded answer={answer} isEmpty={(rows) => rows.length === 0} empty={empty}>
      {(rows) => (
        <>
          {rows.map((grant) => (
            <PersonCard key={grant.id} communityId={communityId} grant={grant} />
          ))}
          <MoreRows {...more} />
        </>
      )}
    </Loaded>
  );
}

/** Who does what here, from when, until when; given, ended, and handed over. */
export function PeopleScreen() {
  return (
    <Screen title="人员" wide>
      <InCommunity>{({ communityId }) => <People communityId={communityId} />}</InCommunity>
    </Screen>
  );
}
