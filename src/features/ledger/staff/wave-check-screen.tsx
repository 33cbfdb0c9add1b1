import { Card } from '@/components/cards/card';
import { MessageCard } from '@/components/cards/message-card';
import { Row } from '@/components/cards/row';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import { MoreRows } from '@/components/waiting/more-rows';
import { Figures } from '@/components/words/figures';
import type { WaveGap } from '@/contract/ledger-lists';
import { gapNames } from '@/domain/ledger/ledger-words';
import { formatMoney } from '@/domain/money';
import { usePages } from '@/lib/answers/use-pages';
import { signed } from '../statement/statement-line';

const zero = <MessageCard icon="check" title="这一批是平的" hint="到货的每一件，都记到了住户账上" />;

/** What keeps a wave from zero, by door and product: never a line for roundness. */
export const WaveCheckScreen = ({ waveId }: { waveId: string }) => (
  <Screen title="这一批的差额" wide>
    <InCommunity>{({ communityId }) => <Gaps communityId={communityId} waveId={waveId} />}</InCommunity>
  </Screen>
);

function Gaps(wave: { communityId: string; waveId: string }) {
  const { answer, first, ...more } = usePages('ledger.checkWave', { ...wave, limit: 50 });
  const check = first?.check;
  return (
    <>
      {check ? (
        <Card>
          <Figures
            figures={[
              { value: formatMoney(check.billedFen), label: '到货' },
              { value: formatMoney(check.chargedFen), label: '记到住户' },
              { value: formatMoney(Math.abs(check.gapFen)), label: '差' },
            ]}
          />
        </Card>
      ) : null}
      <Loaded answer={answer} isEmpty={(gaps) => gaps.length === 0} empty={zero}>
        {(gaps) => (
          <>
            <Card className="card--rows">
              {gaps.map((gap) => (
                <Row key={keyOf(gap)} title={titleOf(gap)} hint={whyOf(gap)} extra={signed(gap.amountFen)} />
              ))}
            </Card>
            <MoreRows {...more} />
          </>
        )}
      </Loaded>
    </>
  );
}

const keyOf = ({ kind, householdId, product }: WaveGap): string => `${kind} ${householdId ?? ''} ${product}`;
const titleOf = ({ placeLabel, product }: WaveGap): string =>
  placeLabel ? `${placeLabel} ${product}` : product;
const whyOf = ({ kind, pieces, measure }: WaveGap): string =>
  [gapNames[kind], pieces > 0 ? `${pieces} ${measure}` : ''].filter(Boolean).join(' · ');
