import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { FormSheet } from '@/components/forms/form-sheet';
import { TextArea } from '@/components/forms/text-area';
import { openWorkbook } from '@/lib/platform/files/open-workbook';
import { useForm } from '@/lib/forms/use-form';

const SHORTEST = 4;

/** Gives the register as Excel: masked at once, in full only for a reason that stands in the file. */
export function RegisterExport({ communityId }: { communityId: string }) {
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const given = reason.trim();
  const make = useForm('households.exportRegister', ({ path }) => {
    setAsking(false);
    void openWorkbook(path);
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
      <FormSheet
        title="导出完整号码"
        form={make}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onSave={() => make.run({ communityId, reason: given })}
        canSave={given.length >= SHORTEST}
        word="留下记录并导出"
      >
        <TextArea
          label={`用途，至少 ${SHORTEST} 个字，会写在表里`}
          value={reason}
          onChange={setReason}
          placeholder="例如：逐户电话核对人数"
          maxLength={100}
        />
      </FormSheet>
    </Card>
  );
}
