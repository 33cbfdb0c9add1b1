import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { InCommunity } from '@/components/page/in-community';
import { MessageCard } from '@/components/cards/message-card';
import { Screen } from '@/components/page/screen';
import { SectionTitle } from '@/components/cards/section-title';
import type { CatalogueImportPreview } from '@/contract/catalogue';
import { chooseWorkbook } from '@/lib/files/choose-workbook';
import { goBack } from '@/lib/pages/routes';
import { sayAloud } from '@/lib/accessible/say-aloud';
import { useAction } from '@/lib/answers/use-action';
import { ImportRows } from './import-rows';
import './catalogue.scss';

interface Seen {
  name: string;
  file: string;
  preview: CatalogueImportPreview;
}

/** Products from an Excel file in two steps: what it would change, then one word that does it. */
function WebImport({ communityId }: { communityId: string }) {
  const [seen, setSeen] = useState<Seen | null>(null);
  const look = useAction('catalogue.previewImport');
  const choose = async () => {
    const chosen = await chooseWorkbook();
    if (!chosen) return;
    const preview = await look.run({ communityId, file: chosen.base64 });
    setSeen(preview ? { name: chosen.name, file: chosen.base64, preview } : null);
  };
  return (
    <>
      <Card>
        <SectionTitle
          title="从 Excel 导入"
          hint="先在商品页导出，在表里改好，再从这里导入。最多 2000 行、500 KB；表里没有的商品不会被删掉"
        />
        <ActionButton look={seen ? 'second' : 'main'} isRunning={look.isRunning} onTap={() => void choose()}>
          {seen ? '换一个文件' : '选文件'}
        </ActionButton>
      </Card>
      {seen ? <Confirm communityId={communityId} seen={seen} /> : null}
    </>
  );
}

function Confirm({ communityId, seen: { name, file, preview } }: { communityId: string; seen: Seen }) {
  const apply = useAction('catalogue.applyImport', ({ created, changed, orderedBeyondCap }) => {
    const beyond = orderedBeyondCap > 0 ? `；本批次已多订的 ${orderedBeyondCap} 件都算数` : '';
    void sayAloud(`已导入：新增 ${created} 种，改了 ${changed} 种${beyond}`).then(goBack);
  });
  const rows = preview.created.length + preview.changed.length;
  return (
    <>
      <ImportRows name={name} preview={preview} />
      <ActionButton
        size="bar"
        isRunning={apply.isRunning}
        isDisabled={rows === 0}
        onTap={() => void apply.run({ communityId, file, plan: preview.plan })}
      >
        {rows === 0 ? '没有要导入的' : `确认导入 ${rows} 种`}
      </ActionButton>
    </>
  );
}

const OnlyAtADesk = () => (
  <MessageCard icon="desk" title="请在电脑上导入" hint="用电脑浏览器打开三单到家，就能选 Excel 文件" />
);

/** In WeChat a call cannot carry a whole file: there the page says where it can be done. */
export function ImportScreen() {
  return (
    <Screen title="导入商品">
      <InCommunity>
        {({ communityId }) =>
          process.env.TARO_ENV === 'h5' ? <WebImport communityId={communityId} /> : <OnlyAtADesk />
        }
      </InCommunity>
    </Screen>
  );
}
