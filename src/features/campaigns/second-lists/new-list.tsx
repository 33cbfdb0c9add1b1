import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { TextField } from '@/components/forms/text-field';
import { LongWork } from '@/components/waiting/long-work';
import { useAction } from '@/lib/answers/use-action';
import { useUpload } from '@/lib/files/use-upload';
import { go } from '@/lib/pages/routes';
import { chooseRegisterFile } from '@/lib/platform/files/register-file';
import { newActionId } from '@/lib/wire/new-action-id';

interface Place {
  communityId: string;
  campaignId: string;
}

const fewest = 2;
const fromWhere =
  process.env.TARO_ENV === 'h5'
    ? 'Excel（.xlsx）或 CSV 都行：要有楼号、单元、室号这些列，最好有户主和人数；一行一户或一行一人都行'
    : '先把 Excel 文件发到微信聊天里（可以发给“文件传输助手”），再从这里选';

/** A list of somebody else: whose it is, and the file. */
export function NewList(place: Place) {
  const [whose, setWhose] = useState('');
  const { choose, progress } = useListFile(place, whose.trim());
  return (
    <Card>
      <SectionTitle title="拿另一份名单来核对" hint={fromWhere} />
      <TextField
        label="谁的名单"
        field="whose"
        value={whose}
        onChange={setWhose}
        placeholder="例如：社区卫生服务站"
        maxLength={30}
      />
      {progress ? (
        <LongWork
          label={progress.done + 1 < progress.of ? '正在上传' : '正在读表格，逐户核对'}
          done={progress.done}
          of={progress.of}
          measure="步"
        />
      ) : null}
      <ActionButton
        isRunning={progress !== null}
        isDisabled={whose.trim().length < fewest}
        onTap={() => void choose()}
      >
        选文件
      </ActionButton>
    </Card>
  );
}

function useListFile({ communityId, campaignId }: Place, whose: string) {
  const { send, progress, end } = useUpload(communityId);
  const read = useAction('campaigns.readSecondList');
  const choose = async () => {
    const file = await chooseRegisterFile();
    if (!file) return;
    const importId = newActionId();
    const source = await send(importId, file);
    const asked = { communityId, campaignId, importId, fileName: file.name, whose };
    const list = source && (await read.run({ ...asked, source }));
    end();
    if (list) go('staffSecondList', { campaignId, listId: list.listId });
  };
  return { choose, progress };
}
