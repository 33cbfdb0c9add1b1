import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { PrintButton } from '@/components/buttons/print-button';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { Loaded } from '@/components/waiting/loaded';
import type { HandOutBatch } from '@/contract/free-goods';
import { batchTitle } from '@/domain/batch-words';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';
import type { OutputOf } from '@/lib/wire/api';

interface Place {
  communityId: string;
  campaignId: string;
}
type Goods = OutputOf<'doorKnocks.getHandOutGoods'>;

/** What there is for a hand-out, what is left of it, where it comes from, and labels for its parcels. */
export function GoodsCard(place: Place) {
  const answer = useAnswer('doorKnocks.getHandOutGoods', place, { everyMs: 60_000 });
  const print = useAction('doorKnocks.printShareLabels');
  return (
    <Loaded answer={answer} skeletonCards={1}>
      {(goods) => (
        <Card look={(goods.beyond ?? 0) > 0 ? 'urgent' : 'plain'}>
          <SectionTitle title="东西够不够" hint={stockWords(goods)} />
          {(goods.beyond ?? 0) > 0 ? (
            <View className="hand-out__beyond">比清点的多发了 {goods.beyond} 份，请再数一遍</View>
          ) : null}
          {goods.linked.map((batch) => (
            <BatchRow key={batch.batchId} place={place} batch={batch} isLinked />
          ))}
          {goods.linkable.map((batch) => (
            <BatchRow key={batch.batchId} place={place} batch={batch} isLinked={false} />
          ))}
          <PrintButton word="打印贴签" isRunning={print.isRunning} make={() => print.run(place)} />
        </Card>
      )}
    </Loaded>
  );
}

/** '一共 700 份，发了 320 份，路上 12 份，还剩 368 份；5 户让给了别人'. */
function stockWords({ there, given, onRuns, left, gaveAway, linked }: Goods): string {
  const done = `发了 ${given} 份${onRuns > 0 ? `，路上 ${onRuns} 份` : ''}`;
  const away = gaveAway > 0 ? `；${gaveAway} 户让给了别人` : '';
  if (there === null)
    return `${linked.length === 0 ? '还没有选是哪一批东西' : '选的东西还没清点完'}；${done}${away}`;
  return `一共 ${there} 份，${done}，还剩 ${left ?? 0} 份${away}`;
}

function BatchRow({ place, batch, isLinked }: { place: Place; batch: HandOutBatch; isLinked: boolean }) {
  const link = useAction('doorKnocks.linkBatch');
  const unlink = useAction('doorKnocks.unlinkBatch');
  const { batchId, share, shares } = batch;
  const deed = { ...place, batchId };
  return (
    <Row
      title={batchTitle({ ...batch, supplierName: null })}
      hint={`每户 ${share} · ${shares === null ? '还没清点完' : `够 ${shares} 户`}`}
      extra={
        isLinked ? (
          <ActionButton look="second" isRunning={unlink.isRunning} onTap={() => void unlink.run(deed)}>
            不用这批
          </ActionButton>
        ) : (
          <ActionButton isRunning={link.isRunning} onTap={() => void link.run(deed)}>
            用这批发
          </ActionButton>
        )
      }
    />
  );
}
