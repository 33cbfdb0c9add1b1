import { Card } from '@/components/cards/card';
import { MessageCard } from '@/components/cards/message-card';
import { DottedWords } from '@/components/words/dotted-words';
import { Row } from '@/components/cards/row';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import { MoreRows } from '@/components/waiting/more-rows';
import { Pill } from '@/components/words/pill';
import { formatMoment } from '@/domain/beijing-time';
import { formatMoney } from '@/domain/money';
import { usePages } from '@/lib/answers/use-pages';
import { go } from '@/lib/pages/routes';
import { now } from '@/lib/phone/clock';

const empty = <MessageCard title="还没有截单的批次" hint="截单以后，每一批的货款和到货会在这里对账" />;

/** Every closed wave: what households were charged against what suppliers billed. */
export const WaveChecksScreen = () => (
  <Screen title="每批对账" wide>
    <InCommunity>{({ communityId }) => <Checks communityId={communityId} />}</InCommunity>
  </Screen>
);

function Checks({ communityId }: { communityId: string }) {
  const { answer, ...more } = usePages('ledger.listWaveChecks', { communityId });
  return (
    <Loaded answer={answer} isEmpty={(rows) => rows.length === 0} empty={empty}>
      {(rows) => (
        <>
          <Card className="card--rows">
            {rows.map(({ waveId, closesAt, chargedFen, billedFen, gapFen }) => (
              <Row
                key={waveId}
                title={`${formatMoment(closesAt, now())} 截单`}
                hint={
                  <DottedWords words={`到货 ${formatMoney(billedFen)} · 货款 ${formatMoney(chargedFen)}`} />
                }
                extra={
                  gapFen === 0 ? (
                    <Pill>平</Pill>
                  ) : (
                    <Pill tone="amber">差 {formatMoney(Math.abs(gapFen))}</Pill>
                  )
                }
                onTap={() => go('staffWaveCheck', { waveId })}
              />
            ))}
          </Card>
          <MoreRows {...more} />
        </>
      )}
    </Loaded>
  );
}
