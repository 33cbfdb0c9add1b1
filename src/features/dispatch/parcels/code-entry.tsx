import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { TextField } from '@/components/forms/text-field';
import { readSheetCode } from '@/domain/sheet-code';
import { sayAloud } from '@/lib/accessible/say-aloud';
import { canScan, scanParcelCode } from '@/lib/phone/scan-parcel-code';

const where = '在标签右下角，8 位数字';
const wrong = '短号不对，请再看一遍标签上的 8 位数字';

interface Props {
  /** What becomes of it: '装车', '打开'. */
  word: string;
  onCode: (code: string) => void;
}

/** Takes the short number of a label: by the camera in WeChat, or typed. */
export function CodeEntry({ word, onCode }: Props) {
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const change = (text: string) => {
    setTyped(text);
    setWrong(false);
  };
  const take = () => {
    const code = readSheetCode(typed);
    if (!code) return setWrong(true);
    setTyped('');
    onCode(code);
  };
  const scan = async () => {
    const scanned = await scanParcelCode();
    if (scanned === '') return;
    const code = readSheetCode(scanned);
    if (code) onCode(code);
    else void sayAloud('这不是包裹的标签，请对准标签上的方块再扫');
  };
  return (
    <Card>
      {canScan ? (
        <ActionButton size="bar" onTap={() => void scan()}>
          扫标签{word}
        </ActionButton>
      ) : null}
      <TextField
        label="标签上的短号"
        value={typed}
        onChange={change}
        maxLength={20}
        placeholder="例如：4827 1536"
        hint={isWrong ? wrong : where}
        onDone={take}
      />
      <ActionButton look="second" isDisabled={typed === ''} onTap={take}>
        {word}
      </ActionButton>
    </Card>
  );
}
