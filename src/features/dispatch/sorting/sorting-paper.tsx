import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { useAction } from '@/lib/answers/use-action';
import { PrintButton } from '@/components/buttons/print-button';

interface Props {
  communityId: string;
  /** Those that have something at the station. */
  entranceIds: readonly string[];
}

/** As many entrances as one link may name (contract/paper.ts). */
const MOST = 100;

/** What packers need on paper, as a card of its own. */
export function SortingPaper(props: Props) {
  return (
    <Card>
      <SectionTitle title="打印" hint={paperHint(props.entranceIds)} />
      <SortingPrints {...props} />
    </Card>
  );
}

/** What the two papers hold, or that not all fit into one link. */
export const paperHint = (entranceIds: readonly string[]): string =>
  entranceIds.length > MOST ? `一次打印前 ${MOST} 个单元` : '分拣单有每个单元的合计，从高到低；贴签一户一张';

/** The two print buttons: what each door gets, and a label for it. */
export function SortingPrints({ communityId, entranceIds }: Props) {
  const packing = useAction('dispatch.printSorting');
  const labels = useAction('dispatch.printSorting');
  const target = { communityId, entranceIds: entranceIds.slice(0, MOST) };
  return (
    <Buttons>
      <PrintButton
        word="打印分拣单"
        isRunning={packing.isRunning}
        make={() => packing.run({ ...target, paper: 'packing' })}
      />
      <PrintButton
        word="打印贴签"
        isRunning={labels.isRunning}
        make={() => labels.run({ ...target, paper: 'labels' })}
      />
    </Buttons>
  );
}
