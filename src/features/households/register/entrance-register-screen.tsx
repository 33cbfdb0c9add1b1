import { useState } from 'react';
import { Choice } from '@/components/forms/choice';
import { InCommunity } from '@/components/page/in-community';
import { MessageCard } from '@/components/cards/message-card';
import { Screen } from '@/components/page/screen';
import type { RegisterGap } from '@/contract/register-lists';
import { gapNames } from '@/domain/register/register-words';
import { useDesk } from '@/lib/session/use-desk';
import { usePages } from '@/lib/answers/use-pages';
import { RegisterFloors } from './register-floors';
import { RegisterTable } from './register-table';

type Show = RegisterGap | 'all';

const shows: readonly { value: Show; label: string }[] = [
  { value: 'all', label: '全部' },
  { value: 'phone', label: gapNames.phone },
  { value: 'residentCount', label: gapNames.residentCount },
  { value: 'floor', label: gapNames.floor },
  { value: 'nobodyButNotVacant', label: gapNames.nobodyButNotVacant },
];

interface Props {
  entranceId: string;
  gap: string;
}

/** The households of one entrance, top floor first, or those that lack something. */
export function EntranceRegisterScreen({ entranceId, gap }: Props) {
  const [show, setShow] = useState<Show>(shows.find(({ value }) => value === gap)?.value ?? 'all');
  return (
    <Screen title="本单元住户" wide>
      <Choice options={shows} value={show} onChange={setShow} />
      <InCommunity>
        {({ communityId }) => <Rows communityId={communityId} entranceId={entranceId} show={show} />}
      </InCommunity>
    </Screen>
  );
}

function Rows({ show, ...place }: { communityId: string; entranceId: string; show: Show }) {
  const gap = show === 'all' ? undefined : show;
  const pages = usePages('households.listRegister', { ...place, gap });
  const isDesk = useDesk();
  const title = show === 'all' ? '全部住户' : gapNames[show];
  const empty = <MessageCard icon="check" title="这一项都齐了" hint="没有缺这一项的住户" />;
  if (!isDesk) return <RegisterFloors {...pages} title={title} empty={empty} />;
  return <RegisterTable {...pages} title={title} empty={empty} />;
}
