import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { MoreRows } from '@/components/waiting/more-rows';
import { formatMoment } from '@/domain/beijing-time';
import { useAction } from '@/lib/answers/use-action';
import { usePages } from '@/lib/answers/use-pages';
import { askFirst } from '@/lib/forms/ask-first';
import { now } from '@/lib/phone/clock';
import { doorWords } from '../runs/run-words';

/** What lies at the station and was not fetched: reminded once in the evening, then brought. */
export function NotFetchedList({ communityId }: { communityId: string }) {
  const { answer, more, isFetchingMore } = usePages('dispatch.listNotFetched', { communityId });
  const bring = useAction('dispatch.bringNotFetched');
  const reminded = (answer.data ?? []).filter(({ remindedAt }) => remindedAt !== null);
  if (reminded.length === 0) return null;
  const bringAll = async () => {
    const content = `${reminded.length} 户提醒过还没来取，改成送上门吗？会告诉他们`;
    if (await askFirst({ content, yes: '送上门' }))
      void bring.run({ communityId, dropOffIds: reminded.map(({ id }) => id) });
  };
  return (
    <Card look="due" className="card--rows">
      <SectionTitle title="提醒过还没来取" extra={`${reminded.length}${more ? '+' : ''} 户`} />
      {reminded.map((door) => (
        <Row
          key={door.id}
          title={doorWords(door)}
          hint={`${formatMoment(door.since, now())} 起`}
          extra={door.runLabel}
        />
      ))}
      <MoreRows more={more} isFetchingMore={isFetchingMore} />
      <Buttons>
        <ActionButton isRunning={bring.isRunning} onTap={() => void bringAll()}>
          都改成送上门
        </ActionButton>
      </Buttons>
    </Card>
  );
}
