import { useState } from 'react';
import { ActionButton } from '@/components/action-button';
import { Buttons } from '@/components/buttons';
import { Card } from '@/components/card';
import { SectionTitle } from '@/components/section-title';
import { Sheet } from '@/components/sheet';
import { TextArea } from '@/components/text-area';
import { useAction } from '@/lib/use-action';

const SHORTEST = 4;

/** Lets the browser save the register: masked at once, in full only for a reason that stands in the file. */
function WebRegisterExport({ communityId }: { communityId: string }) {
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const given = reason.trim();
  const make = useAction('households.exportRegister', ({ path }) => {
    setAsking(false);
    window.location.assign(path);
  });
  return (
    <Card>
      <SectionTitle title="导出" hint="默认只有姓氏和号码的头尾；要全的，须写用途，会留下记录" />
      <Buttons>
        <ActionButton look="soft" isRunning={make.isRunning} onTap={() => void make.run({ communityId })}>
          导出 Excel
        </ActionButton>
        <ActionButton look="second" onTap={() => setAsking(true)}>
          导出完整号码
        </ActionButton>
      </Buttons>
      <Sheet
        title="导出完整号码"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        bottom={
          <ActionButton
            size="bar"
            isRunning={make.isRunning}
            isDisabled={given.length < SHORTEST}
            onTap={() => void make.run({ communityId, reason: given })}
          >
            留下记录并导出
          </ActionButton>
        }
      >
        <TextArea
          label="用途"
          value={reason}
          onChange={setReason}
          placeholder="例如：逐户电话核对人数"
          maxLength={100}
        />
      </Sheet>
    </Card>
  );
}

/** On the web only: WeChat has no way yet to take the file out of a function call. */
export const RegisterExport = process.env.TARO_ENV === 'h5' ? WebRegisterExport : () => null;
