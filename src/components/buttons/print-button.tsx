import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from './action-button';
import { copyText } from '@/lib/phone/copy-text';
import { paperWindow } from '@/lib/platform/files/paper-window';
import './print-button.scss';

interface Props {
  word: string;
  isRunning: boolean;
  /** Asks for the link; undefined when it was refused, which has been said by then. */
  make: () => Promise<{ path: string; address: string | null } | undefined>;
}

const copied = '微信里不能打印。链接已复制，10 分钟内有效：发到电脑上，用浏览器打开就能打印';
const noAddress = '微信里不能打印。请在电脑的浏览器里打开三单到家，从这里打印';

/** Opens a print page in the browser; in WeChat, which cannot print, hands out the link to it. */
export function PrintButton({ word, isRunning, make }: Props) {
  const [told, setTold] = useState('');
  const handOut = async (address: string | null) => {
    if (address) await copyText(address);
    setTold(address ? copied : noAddress);
  };
  const print = async () => {
    const page = paperWindow();
    const link = await make();
    if (page) return link ? page.show(link.path) : page.close();
    if (link) await handOut(link.address);
  };
  return (
    <View className="print-button">
      <ActionButton look="second" isRunning={isRunning} onTap={() => void print()}>
        {word}
      </ActionButton>
      {told ? <View className="secondary">{told}</View> : null}
    </View>
  );
}
