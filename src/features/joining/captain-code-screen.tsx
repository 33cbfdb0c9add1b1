import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { Loaded } from '@/components/waiting/loaded';
import { Screen } from '@/components/page/screen';
import { SectionTitle } from '@/components/cards/section-title';
import { buildingName } from '@/domain/place-words';
import type { OutputOf } from '@/lib/wire/api';
import { copyText } from '@/lib/phone/copy-text';
import { useAnswer } from '@/lib/answers/use-answer';
import { Photo } from '@/components/pictures/photo';
import { MiniCode } from './mini-code';
import './joining.scss';

/** The code as the poster has it. */
const DrawnCode = ({ svg, label }: { svg: string; label: string }) => (
  <Photo
    className="join-code__picture"
    src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
    label={label}
    mode="widthFix"
  />
);

type Shown = OutputOf<'joining.showCode'>;

/** For a browser: from inside WeChat our square would lead out of the program. */
const drawingOf = ({ drawing }: Shown): string | null => (process.env.TARO_ENV === 'h5' ? drawing : null);

const hintOf = (shown: Shown): string => {
  if (!shown.code) return '还没有楼栋码，请工作人员生成';
  return shown.miniCode || drawingOf(shown)
    ? '让居民扫，或把码告诉他们'
    : '把码告诉居民，或请他们扫楼下的海报';
};

/** What a phone scans: WeChat's picture, or ours in a browser. */
function CodePicture({ shown, name }: { shown: Shown; name: string }) {
  const drawing = drawingOf(shown);
  if (shown.miniCode) return <MiniCode base64={shown.miniCode} name={name} />;
  return drawing ? <DrawnCode svg={drawing} label={`${buildingName(shown.buildingNo)}的楼栋码`} /> : null;
}

const CodeToCopy = ({ code, address }: { code: string; address: string | null }) => (
  <>
    <View className="join-code">{code}</View>
    <ActionButton look="second" onTap={() => void copyText(address ?? code)}>
      {address ? '复制链接' : '复制楼栋码'}
    </ActionButton>
  </>
);

function CodeOf({ communityId, entranceId }: { communityId: string; entranceId: string }) {
  const answer = useAnswer('joining.showCode', { communityId, entranceId });
  return (
    <Loaded answer={answer} skeletonCards={1}>
      {(shown) => (
        <Card>
          <SectionTitle title={buildingName(shown.buildingNo)} hint={hintOf(shown)} />
          <CodePicture shown={shown} name={`code-${entranceId}`} />
          {shown.code ? <CodeToCopy code={shown.code} address={shown.address} /> : null}
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
