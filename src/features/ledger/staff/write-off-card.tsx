import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { MoreRows } from '@/components/waiting/more-rows';
import type { WaitingWriteOff } from '@/contract/ledger-lists';
import { formatMoney } from '@/domain/money';
import { useAction } from '@/lib/answers/use-action';
import { askFirst } from '@/lib/forms/ask-first';
import { usePages } from '@/lib/answers/use-pages';

/** Write-offs above 1 yuan that wait for a second person. */
export function WriteOffCard({ communityId }: { communityId: string }) {
  const { answer, ...more } = usePages('ledger.listWriteOffs', { communityId });
  return (
    <>
      {(answer.data ?? []).map((one) => (
        <Waiting key={one.entryId} communityId={communityId} asked={one} />
      ))}
      <MoreRows {...more} />
    </>
  );
}

function Waiting({ communityId, asked }: { communityId: string; asked: WaitingWriteOff }) {
  const settle = useAction('ledger.settleWriteOff');
  const { entryId, placeLabel, amountFen, reason, byName, isMine } = asked;
  const say = (isApproved: boolean) => void settle.run({ communityId, entryId, isApproved });
  const decline = async () => {
    const content = `${placeLabel} 的 ${formatMoney(amountFen)} 不减免吗？`;
    if (await askFirst({ content, yes: '不同意' })) say(false);
  };
  return (
    <Card look="due">
      <SectionTitle
        title={`${placeLabel} 减免 ${formatMoney(amountFen)}`}
        hint={`${byName}：${reason}${isMine ? '。要另一位工作人员同意' : ''}`}
      />
      {isMine ? null : (
        <Buttons>
          <ActionButton isRunning={settle.isRunning} onTap={() => say(true)}>
            同意
          </ActionButton>
          <ActionButton look="second" isRunning={settle.isRunning} onTap={() => void decline()}>
            不同意
          </ActionButton>
        </Buttons>
      )}
    </Card>
  );
}
