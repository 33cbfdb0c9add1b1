import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import type { CaptainCode } from '@/contract/communities';
import type { CommunityPreview } from '@/contract/setup';
import { formatCount } from '@/domain/format-count';
import { chooseWorkbook } from '@/lib/files/choose-workbook';
import { openWorkbook } from '@/lib/platform/files/open-workbook';
import { go } from '@/lib/pages/routes';
import { switchGrant } from '@/lib/session/session';
import { useAction } from '@/lib/answers/use-action';
import { CaptainCodes } from './captain-codes';

interface Seen {
  name: string;
  file: string;
  preview: CommunityPreview;
}

/** A whole community from one workbook: what it would make, then one word that makes it. */
export function FromFile() {
  const [seen, setSeen] = useState<Seen | null>(null);
  const look = useAction('setup.previewFile');
  const template = useAction('setup.exportTemplate', ({ path }) => void openWorkbook(path));
  const choose = async () => {
    const chosen = await chooseWorkbook();
    if (!chosen) return;
    const preview = await look.run({ file: chosen.base64 });
    setSeen(preview ? { name: chosen.name, file: chosen.base64, preview } : null);
  };
  return (
    <>
      <Card>
        <SectionTitle
          title="用一个 Excel 文件建好"
          hint="小区、批次、住户、楼长、商品各一张表；先下载空表，填好再选"
        />
        <Buttons>
          <ActionButton look="second" isRunning={template.isRunning} onTap={() => void template.run({})}>
            下载空表
          </ActionButton>
          <ActionButton
            look={seen ? 'second' : 'main'}
            isRunning={look.isRunning}
            onTap={() => void choose()}
          >
            {seen ? '换一个文件' : '选文件'}
          </ActionButton>
        </Buttons>
      </Card>
      {seen ? <Confirm seen={seen} /> : null}
    </>
  );
}

const countsOf = (one: CommunityPreview): string =>
  [
    `${one.buildings} 栋 ${one.entrances} 个单元 ${formatCount(one.households)} 户（空户 ${one.vacant} 户）`,
    `${one.waves} 个批次`,
    `${one.suppliers} 家供应商 ${one.products} 样商品`,
    `${one.captains} 位楼长`,
  ].join('，');

function Confirm({ seen: { name, file, preview } }: { seen: Seen }) {
  const [made, setMade] = useState<{ communityId: string; captains: CaptainCode[] } | null>(null);
  const create = useAction('setup.createFromFile', ({ grantId, ...one }) => {
    switchGrant(grantId);
    setMade(one);
  });
  if (made) return <Made {...made} />;
  return (
    <>
      <Card>
        <SectionTitle title={preview.communityName || name} hint={preview.placeName} />
        <View>{countsOf(preview)}</View>
      </Card>
      {preview.faultCount > 0 ? <Faults preview={preview} /> : null}
      <ActionButton
        size="bar"
        isRunning={create.isRunning}
        isDisabled={preview.faultCount > 0}
        onTap={() => void create.run({ file, plan: preview.plan })}
      >
        {preview.faultCount > 0 ? `改好这 ${preview.faultCount} 处再来` : '就这样建'}
      </ActionButton>
    </>
  );
}

function Faults({ preview: { faults, faultCount } }: { preview: CommunityPreview }) {
  const more = faultCount - faults.length;
  return (
    <Card look="due">
      <SectionTitle title={`有 ${faultCount} 处要改`} hint="改好文件再选一次；现在一处都没有导入" />
      {faults.map(({ sheet, row, message }, index) => (
        <Row key={index} title={row === 0 ? sheet : `${sheet} 第 ${row} 行`} hint={message} />
      ))}
      {more > 0 ? <View className="hint">还有 {more} 处没有列出</View> : null}
    </Card>
  );
}

function Made({ communityId, captains }: { communityId: string; captains: CaptainCode[] }) {
  return (
    <>
      {captains.length > 0 ? <CaptainCodes codes={captains} /> : null}
      <ActionButton size="bar" onTap={() => go('adminSetup', { communityId })}>
        看看准备得怎样
      </ActionButton>
    </>
  );
}
