import { View } from '@tarojs/components';
import { useState } from 'react';
import type { OutputOf } from '@/lib/wire/api';
import { InCommunity } from '@/components/page/in-community';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { Screen } from '@/components/page/screen';
import { waveNames } from '@/domain/waves';
import { useAnswer } from '@/lib/answers/use-answer';
import { LastDifferences } from './last-differences';
import { OtherWaves } from './other-waves';
import { PurchaseChanges } from './purchase-changes';
import { ruleOfWave } from './sharing/rule-of-wave';
import { SharingCard } from './sharing/sharing-card';
import { SupplierCard } from './supplier-card';
import { WaveSums } from './wave-sums';
import './purchasing.scss';

/** The purchase desk: what each supplier has to bring for a wave, whether it is ordered, and when it comes. */
export function PurchaseDesk({ waveId }: { waveId: string }) {
  return (
    <InCommunity>{(community) => <Desk {...community} firstWaveId={waveId || undefined} />}</InCommunity>
  );
}

interface Props {
  communityId: string;
  communityName: string;
  /** Undefined: the last closed wave. */
  firstWaveId: string | undefined;
}

function Desk({ communityId, communityName, firstWaveId }: Props) {
  const [waveId, setWaveId] = useState(firstWaveId);
  const answer = useAnswer('purchasing.getDesk', { communityId, waveId }, { everyMs: 60_000 });
  const wave = answer.data?.wave;
  return (
    <Screen title={wave ? `${waveNames[wave.kind]} · 采购` : '采购'} wide>
      <View className="purchase-desk">
        <View className="purchase-desk__side">
          <Loaded answer={answer} skeletonCards={1}>
            {(desk) => (
              <>
                <WaveSums wave={desk.wave} onOver={() => void answer.refetch()} />
                <SharingCard communityId={communityId} desk={desk} />
              </>
            )}
          </Loaded>
        </View>
        <View className="purchase-desk__main">
          <Loaded
            answer={answer}
            isEmpty={(desk) => desk.suppliers.length === 0}
            empty={<MessageCard title="这个批次还没有人下单" hint="居民下单后，这里按供应商汇总" />}
          >
            {(desk) => <Suppliers desk={desk} communityId={communityId} communityName={communityName} />}
          </Loaded>
        </View>
        <View className="purchase-desk__waves">
          <LastDifferences differences={answer.data?.lastDifferences ?? []} />
          {wave ? <PurchaseChanges communityId={communityId} waveId={wave.id} /> : null}
          <OtherWaves communityId={communityId} currentId={wave?.id} onChoose={setWaveId} />
        </View>
      </View>
    </Screen>
  );
}

type DeskAnswer = OutputOf<'purchasing.getDesk'>;

function Suppliers({ desk, ...community }: { desk: DeskAnswer; communityId: string; communityName: string }) {
  return inTurn(desk.suppliers).map((share) => (
    <SupplierCard
      key={`${desk.wave.id} ${share.supplierId}`}
      wave={desk.wave}
      share={share}
      waveRule={ruleOfWave(desk.sharing)}
      {...community}
    />
  ));
}

/** Those to be ordered first, then those awaited, then those that are here. */
const inTurn = (suppliers: DeskAnswer['suppliers']) =>
  [...suppliers].sort((one, other) => turnOf(one) - turnOf(other));
const turnOf = ({ purchase }: DeskAnswer['suppliers'][number]): number => {
  if (!purchase) return 0;
  return purchase.arrivedAt ? 2 : 1;
};
