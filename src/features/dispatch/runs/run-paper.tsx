import type { Run } from '@/contract/dispatch';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { go } from '@/lib/pages/routes';
import { useAction } from '@/lib/answers/use-action';
import { PrintButton } from '@/components/buttons/print-button';

/** The run on paper, for whoever carries no phone under the suit: print it, and type it in when it comes back. */
export function RunPaper({ communityId, run }: { communityId: string; run: Run }) {
  const sheets = useAction('dispatch.printRun');
  const labels = useAction('dispatch.printRun');
  if (run.dropOffs.length === 0) return null;
  const target = { communityId, runId: run.id };
  return (
    <Card>
      <SectionTitle title="纸单" hint="穿防护服不方便用手机，就带纸去；回来按单号录入" />
      <Buttons>
        <PrintButton
          word="打印送货单"
          isRunning={sheets.isRunning}
          make={() => sheets.run({ ...target, paper: 'sheets' })}
        />
        <PrintButton
          word="打印贴签"
          isRunning={labels.isRunning}
          make={() => labels.run({ ...target, paper: 'labels' })}
        />
      </Buttons>
      <ActionButton look="soft" onTap={() => go('volunteerPaper')}>
        录入纸单
      </ActionButton>
    </Card>
  );
}
