import { ActionBar } from '@/components/page/action-bar';
import { ActionButton } from '@/components/buttons/action-button';
import type { RegisterImportPreview } from '@/contract/register-import-preview';
import { formatCount } from '@/domain/format-count';
import { askFirst } from '@/lib/forms/ask-first';
import { replaceWith } from '@/lib/pages/routes';
import { sayAloud } from '@/lib/accessible/say-aloud';
import { useAction } from '@/lib/answers/use-action';
import { buildingNames } from './import-words';
import { WritingNote } from './writing-note';

interface Props {
  communityId: string;
  importId: string;
  seen: RegisterImportPreview;
}

const heldNote = (held: number): string =>
  held === 0 ? '' : `还有 ${formatCount(held)} 行没处理，先不导入，以后还能接着办`;

/** The one word that brings all good rows in, and the one that gives the file up. */
export function ConfirmBar({ communityId, importId, seen }: Props) {
  const { counts, fresh, changed, unchanged, newBuildings, plan } = seen;
  const confirm = useAction('households.confirmImport', (done) => {
    const held = done.counts.held > 0 ? `；还有 ${formatCount(done.counts.held)} 行没处理，留在这里` : '';
    void sayAloud(
      `导入好了：新登记 ${formatCount(done.fresh)} 户，改了 ${formatCount(done.changed)} 户${held}`,
    );
  });
  const drop = useAction('households.dropImport', () => void replaceWith('staffRegisterImports'));
  const ask = async () => {
    const added = newBuildings.length > 0 ? `；新建 ${buildingNames(newBuildings)}` : '';
    const content = `新登记 ${formatCount(fresh)} 户，改 ${formatCount(changed)} 户，${formatCount(unchanged)} 户不变${added}`;
    if (await askFirst({ content, yes: '导入' })) void confirm.run({ communityId, importId, plan });
  };
  const askDrop = async () => {
    const content = '这个文件里还没导入的行都不要了，已经导入的保留';
    if (await askFirst({ content, yes: '不要了' })) void drop.run({ communityId, importId });
  };
  return (
    <ActionBar note={confirm.isRunning ? <WritingNote households={counts.ready} /> : heldNote(counts.held)}>
      <ActionButton look="second" size="bar" isRunning={drop.isRunning} onTap={() => void askDrop()}>
        不要了
      </ActionButton>
      <ActionButton
        size="bar"
        isRunning={confirm.isRunning}
        isDisabled={counts.ready === 0}
        onTap={() => void ask()}
      >
        {counts.ready === 0 ? '没有能导入的' : `导入 ${formatCount(counts.ready)} 户`}
      </ActionButton>
    </ActionBar>
  );
}
