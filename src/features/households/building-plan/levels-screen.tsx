import { View } from '@tarojs/components';
import { Card } from '@/components/cards/card';
import { InCommunity } from '@/components/page/in-community';
import { LevelPill } from '@/components/words/level-pill';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { MoreRows } from '@/components/waiting/more-rows';
import { Row } from '@/components/cards/row';
import { Screen } from '@/components/page/screen';
import type { LevelChange } from '@/contract/control';
import { formatMoment } from '@/domain/beijing-time';
import { buildingName } from '@/domain/place-words';
import { now } from '@/lib/phone/clock';
import { usePages } from '@/lib/answers/use-pages';
import '../households.scss';

const empty = <MessageCard title="还没有设过管控等级" hint="没设过的楼按封控办：服务上门" />;

const wordsOf = ({ setByName, setAt, recalledAt, recalledByName }: LevelChange): string =>
  [
    `${setByName} ${formatMoment(setAt, now())} 设定`,
    recalledAt ? `${recalledByName ?? ''} ${formatMoment(recalledAt, now())} 撤回` : '',
  ]
    .filter(Boolean)
    .join('；');

function Levels({ communityId }: { communityId: string }) {
  const { answer, ...paging } = usePages('households.listControlLevels', { communityId });
  return (
    <Loaded answer={answer} isEmpty={(rows) => rows.length === 0} empty={empty}>
      {(rows) => (
        <Card className="card--rows">
          {rows.map((change) => (
            <Row
              key={change.id}
              title={
                <View className={change.recalledAt ? 'level-recalled' : ''}>
                  {buildingName(change.buildingNo)} {formatMoment(change.startsAt, now())} 起
                </View>
              }
              hint={wordsOf(change)}
              extra={<LevelPill level={change.level} />}
            />
          ))}
          <MoreRows {...paging} />
        </Card>
      )}
    </Loaded>
  );
}

/** The history of the levels: which building, from when on, set or recalled by whom. */
export const LevelsScreen = () => (
  <Screen title="等级记录" wide>
    <InCommunity>{({ communityId }) => <Levels communityId={communityId} />}</InCommunity>
  </Screen>
);
