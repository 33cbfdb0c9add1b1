import { Image, View } from '@tarojs/components';
import { ActionButton } from '@/components/action-button';
import { Card } from '@/components/card';
import { Loaded } from '@/components/loaded';
import { Screen } from '@/components/screen';
import { SectionTitle } from '@/components/section-title';
import { copyText } from '@/lib/copy-text';
import { useAnswer } from '@/lib/use-answer';
import './joining.scss';

function CodeOf({ communityId, entranceId }: { communityId: string; entranceId: string }) {
  const answer = useAnswer('joining.showCode', { communityId, entranceId });
  return (
    <Loaded answer={answer} skeletonCards={1}>
      {({ buildingNo, code, address, miniCode }) => (
        <Card>
          <SectionTitle
            title={`${buildingNo}号楼`}
            hint={code ? '让居民扫，或把码告诉他们' : '还没有楼栋码，请工作人员生成'}
          />
          {miniCode ? (
            <Image
              className="join-code__picture"
              src={`data:image/png;base64,${miniCode}`}
              showMenuByLongpress
            />
          ) : null}
          {code ? <View className="join-code">{code}</View> : null}
          {code ? (
            <ActionButton look="second" onTap={() => void copyText(address ?? code)}>
              {address ? '复制链接' : '复制楼栋码'}
            </ActionButton>
          ) : null}
        </Card>
      )}
    </Loaded>
  );
}

/** One entrance of each building: they have the same code. */
const firstOfEach = <P extends { buildingId: string }>(rows: readonly P[]): P[] =>
  rows.filter(({ buildingId }, at) => rows.findIndex((one) => one.buildingId === buildingId) === at);

/** A captain at the door without a poster: the code to be shown or read aloud, one of each building. */
export function CaptainCodeScreen() {
  const answer = useAnswer('households.listMyEntrances', {}, { keep: true });
  return (
    <Screen title="楼栋码">
      <Loaded answer={answer}>
        {({ rows }) => firstOfEach(rows).map((place) => <CodeOf key={place.buildingId} {...place} />)}
      </Loaded>
    </Screen>
  );
}
