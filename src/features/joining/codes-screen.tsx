import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { InCommunity } from '@/components/page/in-community';
import { Loaded } from '@/components/waiting/loaded';
import { PrintButton } from '@/components/buttons/print-button';
import { Row } from '@/components/cards/row';
import { Screen } from '@/components/page/screen';
import { SectionTitle } from '@/components/cards/section-title';
import { buildingName } from '@/domain/place-words';
import type { OutputOf } from '@/lib/wire/api';
import { askFirst } from '@/lib/forms/ask-first';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';
import './joining.scss';

type Code = OutputOf<'joining.listCodes'>['rows'][number];

function Renew({ communityId, code }: { communityId: string; code: Code }) {
  const { run, isRunning } = useAction('joining.renewCode');
  const question = {
    content: `换新码后，${buildingName(code.buildingNo)}旧的海报马上作废。要换吗？`,
    yes: '换新码',
  };
  const renew = async () => {
    if (await askFirst(question)) await run({ communityId, chosenBuildingId: code.buildingId });
  };
  return (
    <ActionButton look="soft" isRunning={isRunning} onTap={() => void renew()}>
      换新码
    </ActionButton>
  );
}

function Posters({ communityId, rows }: { communityId: string; rows: readonly Code[] }) {
  const { run, isRunning } = useAction('joining.printPosters');
  const buildingIds = rows.filter(({ code }) => code !== null).map(({ buildingId }) => buildingId);
  if (buildingIds.length === 0) return null;
  return (
    <PrintButton
      word="打印海报（每栋一张 A4）"
      isRunning={isRunning}
      make={() => run({ communityId, buildingIds })}
    />
  );
}

function Codes({ communityId }: { communityId: string }) {
  const answer = useAnswer('joining.listCodes', { communityId });
  const { run, isRunning } = useAction('joining.makeCodes');
  return (
    <Loaded answer={answer}>
      {({ rows }) => (
        <>
          <Card>
            <SectionTitle title="楼栋码" hint="贴在楼下，居民扫了就能加入；码丢了、传到外面了就换新" />
            {rows.some(({ code }) => code === null) ? (
              <ActionButton isRunning={isRunning} onTap={() => void run({ communityId })}>
                给没有码的楼生成
              </ActionButton>
            ) : null}
            <Posters communityId={communityId} rows={rows} />
          </Card>
          <Card className="card--rows">
            {rows.map((one) => (
              <Row
                key={one.buildingId}
                title={buildingName(one.buildingNo)}
                hint={one.code ?? '还没有'}
                extra={one.code ? <Renew communityId={communityId} code={one} /> : null}
              />
            ))}
          </Card>
        </>
      )}
    </Loaded>
  );
}

/** The codes of all buildings, for the printer and against misuse. */
export function CodesScreen() {
  return (
    <Screen title="楼栋码">
      <InCommunity>{({ communityId }) => <Codes communityId={communityId} />}</InCommunity>
    </Screen>
  );
}
