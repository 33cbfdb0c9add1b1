import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { TextField } from '@/components/forms/text-field';
import { scanBuildingCode } from '@/lib/phone/scan-code';

interface Props {
  codeFrom: string;
  /** What was typed before and did not fit: to be mended, not typed anew. */
  before: string;
  onCode: (code: string) => void;
}

/** Where the code comes from: the camera in WeChat, the keys on the web. */
export function CodeEntry({ codeFrom, before, onCode }: Props) {
  const [typed, setTyped] = useState(before);
  const scan = async () => {
    const code = await scanBuildingCode();
    if (code) onCode(code);
  };
  const use = () => onCode(typed.trim());
  return (
    <Card>
      <SectionTitle title="楼栋码" hint={codeFrom} />
      <View className="join-fields">
        {process.env.TARO_ENV === 'weapp' ? (
          <ActionButton size="bar" onTap={() => void scan()}>
            扫楼栋码
          </ActionButton>
        ) : null}
        <TextField
          label={process.env.TARO_ENV === 'weapp' ? '或者填楼栋码' : '楼栋码'}
          value={typed}
          onChange={setTyped}
          placeholder="例如 ABC-DEF-GHJK"
          maxLength={40}
          onDone={use}
        />
        <ActionButton look="second" isDisabled={typed.trim().length < 6} onTap={use}>
          下一步
        </ActionButton>
      </View>
    </Card>
  );
}
