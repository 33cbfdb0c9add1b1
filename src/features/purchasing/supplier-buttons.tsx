import { useState } from 'react';
import type { SupplierShare, WaveSummary } from '@/contract/purchasing';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { askFirst } from '@/lib/forms/ask-first';
import { useAction } from '@/lib/answers/use-action';
import { go } from '@/lib/pages/routes';
import { now } from '@/lib/phone/clock';
import { ArrivalSheet } from './arrival-sheet';
import { LinkButton } from './link-button';
import { usePlacing } from './use-placing';
import { CopyButton } from './copy-button';
import { ExportButton } from './export-button';
import { purchaseText } from './purchase-text';
import { ReceiptSheet } from './receipt-sheet';
import { SharingPaper } from './sharing/sharing-paper';
import { UndoReceiptButton } from './undo-receipt-button';

interface Props {
  communityId: string;
  communityName: string;
  wave: WaveSummary;
  share: SupplierShare;
}

/** The next step with a supplier: give it the list, say that it is ordered, change the time, take the goods in. */
export function SupplierButtons({ communityId, communityName, wave, share }: Props) {
  const [isAsking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const { place, isRunning: isPlacing, why } = usePlacing(close);
  const change = useAction('purchasing.changeArrival', close);
  const { purchase, supplierId } = share;
  if (purchase?.arrivedAt)
    return (
      <>
        {isShort(share) ? <SharingPaper communityId={communityId} purchaseId={purchase.id} /> : null}
        {purchase.canUndo ? <UndoReceiptButton communityId={communityId} purchaseId={purchase.id} /> : null}
      </>
    );
  const pick = (arrivesAt: string) =>
    purchase
      ? change.run({ communityId, purchaseId: purchase.id, arrivesAt })
      : place({ communityId, waveId: wave.id, supplierId, arrivesAt });
  return (
    <>
      <Buttons>
        {purchase ? (
          <>
            <ActionButton look="second" onTap={() => setAsking(true)}>
              改时间
            </ActionButton>
            <LinkButton
              communityId={communityId}
              purchaseId={purchase.id}
              supplier={share.name}
              expiresAt={share.linkExpiresAt}
            />
          </>
        ) : (
          <>
            <ExportButton communityId={communityId} waveId={wave.id} supplierId={supplierId} />
            <CopyButton text={purchaseText(communityName, wave, share)} />
            <ActionButton isDisabled={!wave.isClosed} onTap={() => setAsking(true)}>
              已下单
            </ActionButton>
          </>
        )}
      </Buttons>
      {purchase ? (
        <Buttons>
          <CarButton communityId={communityId} purchaseId={purchase.id} />
          <CountButton communityId={communityId} purchaseId={purchase.id} share={share} />
          <ArrivedButton communityId={communityId} purchaseId={purchase.id} pieces={share.pieces} />
        </Buttons>
      ) : null}
      <ArrivalSheet
        isOpen={isAsking}
        supplier={share.name}
        deliverBy={wave.deliverBy}
        known={purchase?.arrivesAt ?? null}
        isRunning={isPlacing || change.isRunning}
        onPick={(arrivesAt) => void pick(arrivesAt)}
        onClose={close}
      />
      {why}
    </>
  );
}

/** Something of it was shared out. */
const isShort = ({ lines }: SupplierShare): boolean =>
  lines.some(({ counted, quantity }) => counted !== null && counted.came < quantity);
/** One of the cars of a purchase has come: it gets a number, and people count it. */
function CarButton({ communityId, purchaseId }: { communityId: string; purchaseId: string }) {
  const { run, isRunning } = useAction('purchasing.createBatch', ({ batchId }) =>
    go('staffBatch', { batchId }),
  );
  const what = { source: 'purchase' as const, purchaseId };
  return (
    <ActionButton
      look="second"
      isRunning={isRunning}
      onTap={() => void run({ communityId, what, cameAt: now() })}
    >
      来了一车
    </ActionButton>
  );
}

interface CountProps {
  communityId: string;
  purchaseId: string;
  share: SupplierShare;
}

function CountButton(props: CountProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ActionButton look="second" onTap={() => setOpen(true)}>
        逐样清点
      </ActionButton>
      <ReceiptSheet {...props} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}

interface ArrivedProps {
  communityId: string;
  purchaseId: string;
  pieces: number;
}

function ArrivedButton({ communityId, purchaseId, pieces }: ArrivedProps) {
  const arrive = useAction('purchasing.markArrived');
  const take = async () => {
    const content = `${pieces} 件都到齐了吗？没有一户少东西才点。登记一分钟后通知住户，分拣以前可以撤销。`;
    if (await askFirst({ content, yes: '到齐了' })) await arrive.run({ communityId, purchaseId });
  };
  return (
    <ActionButton isRunning={arrive.isRunning} onTap={() => void take()}>
      已到货
    </ActionButton>
  );
}
