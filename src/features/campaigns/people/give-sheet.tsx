import { View } from '@tarojs/components';
import { useState } from 'react';
import { MessageCard } from '@/components/cards/message-card';
import { Choice } from '@/components/forms/choice';
import { FormSheet } from '@/components/forms/form-sheet';
import { Loaded } from '@/components/waiting/loaded';
import { MoreRows } from '@/components/waiting/more-rows';
import { usePages } from '@/lib/answers/use-pages';
import { useForm } from '@/lib/forms/use-form';
import type { Entrance } from './entrance-card';

interface Props {
  communityId: string;
  campaignId: string;
  entrance: Entrance;
  onClose: () => void;
}

const nobody = <MessageCard title="还没有志愿者" hint="请先在“人员”里邀请" />;

/** To whom an entrance is given for four hours; others may have it as well. */
export function GiveSheet({ communityId, campaignId, entrance, onClose }: Props) {
  const [accountId, setAccountId] = useState<string | null>(null);
  const { answer, ...paging } = usePages('dispatch.listVolunteers', { communityId });
  const form = useForm('doorKnocks.giveEntrance', onClose);
  const { entranceId, placeLabel } = entrance;
  const give = () => accountId && form.run({ communityId, campaignId, entranceId, accountId });
  return (
    <FormSheet
      title={`${placeLabel} 交给谁`}
      form={form}
      onClose={onClose}
      onSave={give}
      canSave={accountId !== null}
      word="交给他"
    >
      <Loaded answer={answer} isEmpty={(rows) => rows.length === 0} empty={nobody}>
        {(rows) => (
          <Choice
            options={rows.map(({ id, name }) => ({ value: id, label: name }))}
            value={accountId}
            onChange={setAccountId}
          />
        )}
      </Loaded>
      <MoreRows {...paging} />
      <View className="hint">交出去 4 小时；同一个单元可以交给几个人，楼长也能照常登记</View>
    </FormSheet>
  );
}
