import { View } from '@tarojs/components';
import { useState } from 'react';
import { CheckRow } from '@/components/forms/check-row';
import { Choice } from '@/components/forms/choice';
import { FormSheet } from '@/components/forms/form-sheet';
import { now } from '@/lib/phone/clock';
import { useForm } from '@/lib/forms/use-form';
import { useAnswer } from '@/lib/answers/use-answer';
import { MemberSearch } from './member-search';
import type { ListedGrant } from './grant-words';

/** Entrances of one captain that can be handed over at a time. */
const MOST = 100;
const HOUR_MS = 3600_000;
const times = [
  { value: '0', label: '马上' },
  { value: '12', label: '12 小时后' },
  { value: '24', label: '24 小时后' },
] as const;

interface Props {
  communityId: string;
  grant: ListedGrant;
  isOpen: boolean;
  onClose: () => void;
}

/** Which entrances go to whom, and from when. */
export function HandOverSheet({ communityId, grant, isOpen, onClose }: Props) {
  const [toAccountId, setTo] = useState<string | null>(null);
  const [hours, setHours] = useState<(typeof times)[number]['value']>('0');
  const [left, setLeft] = useState<readonly string[]>([]);
  const { accountId } = grant;
  const answer = useAnswer('org.listGrants', { communityId, role: 'captain', accountId, limit: MOST });
  const form = useForm('org.handOver', onClose);
  const own = (answer.data?.rows ?? []).filter(
    ({ state, entranceId }) => state === 'held' && entranceId !== null,
  );
  const entranceIds = own.flatMap(({ entranceId }) =>
    entranceId && !left.includes(entranceId) ? [entranceId] : [],
  );
  const startsAt =
    hours === '0' ? undefined : new Date(Date.parse(now()) + Number(hours) * HOUR_MS).toISOString();
  const send = () =>
    toAccountId && form.run({ communityId, fromAccountId: accountId, toAccountId, entranceIds, startsAt });
  const toggle = (entranceId: string, isChosen: boolean) =>
    setLeft(isChosen ? left.filter((one) => one !== entranceId) : [...left, entranceId]);
  return (
    <FormSheet
      title={`${grant.name} 的工作交给谁`}
      form={form}
      isOpen={isOpen}
      onClose={onClose}
      onSave={send}
      canSave={toAccountId !== null && entranceIds.length > 0}
      word={`交接 ${entranceIds.length} 个单元`}
    >
      {own.map(({ id, placeLabel, entranceId }) => (
        <CheckRow
          key={id}
          title={placeLabel}
          isChosen={entranceId !== null && !left.includes(entranceId)}
          onChange={(isChosen) => entranceId && toggle(entranceId, isChosen)}
        />
      ))}
      <MemberSearch communityId={communityId} chosen={toAccountId} except={accountId} onChange={setTo} />
      <View className="secondary">从什么时候起</View>
      <Choice options={times} value={hours} onChange={setHours} />
    </FormSheet>
  );
}
