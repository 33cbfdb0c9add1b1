import { View } from '@tarojs/components';
import { Choice } from '@/components/forms/choice';
import { MessageCard } from '@/components/cards/message-card';
import { Loaded } from '@/components/waiting/loaded';
import { useAnswer } from '@/lib/answers/use-answer';

interface Props {
  communityId: string;
  /** Not offered. */
  exceptId?: string;
  value: string | null;
  onChange: (stationId: string) => void;
}

/** Where a trip goes to. */
export function StationChoice({ communityId, exceptId, value, onChange }: Props) {
  const answer = useAnswer('dispatch.listStations', { communityId });
  return (
    <Loaded
      answer={answer}
      skeletonCards={1}
      isEmpty={({ rows }) => rows.every(({ id }) => id === exceptId)}
      empty={<MessageCard title="没有别的中转站" hint="先在“楼栋规划”里建站，选它送哪几栋" />}
    >
      {({ rows }) => (
        <View className="volunteers">
          <Choice
            options={rows
              .filter(({ id }) => id !== exceptId)
              .map(({ id, name, buildingNos }) => ({
                value: id,
                label: buildingNos.length > 0 ? `${name}（送 ${buildingNos.length} 栋）` : name,
              }))}
            value={value}
            onChange={onChange}
          />
        </View>
      )}
    </Loaded>
  );
}
