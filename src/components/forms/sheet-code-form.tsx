import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { TextField } from './text-field';
import { readSheetCode } from '@/domain/sheet-code';
import { useKeys } from '@/lib/accessible/use-keys';
import './sheet-code-form.scss';

const askForCode = '在纸单右上角。可以直接敲数字再按回车，也可以用扫码枪扫二维码';
const wrongCode = '单号不对，请再看一遍纸上的 8 位数字';

/** Takes the code of a sheet, typed or scanned; keys count without a click into the field. */
export function SheetCodeForm({ onOpen }: { onOpen: (sheetCode: string) => void }) {
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const change = (text: string) => {
    setTyped(text);
    setWrong(false);
  };
  const open = () => {
    const code = readSheetCode(typed);
    if (code) onOpen(code);
    else setWrong(true);
    return true;
  };
  useKeys((key) => {
    if (key === 'Enter') return typed !== '' && open();
    if (key === 'Backspace') change(typed.slice(0, -1));
    else if (/^\d$/.test(key)) change(typed + key);
    else return false;
    return true;
  });
  return (
    <Card className="sheet-code">
      <SectionTitle title="纸上的单号" />
      <TextField
        label="单号（8 位数字）"
        value={typed}
        onChange={change}
        maxLength={20}
        placeholder="例如：4827 1536"
        hint={isWrong ? wrongCode : askForCode}
        onDone={open}
      />
      <ActionButton isDisabled={typed === ''} onTap={open}>
        打开
      </ActionButton>
    </Card>
  );
}
