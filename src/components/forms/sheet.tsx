import { Popup } from '@nutui/nutui-react-taro';
import { View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import { useSheetKeys } from '@/lib/platform/keyboard/sheet-keys';
import { Icon } from '../pictures/icon';
import { Tap } from '../buttons/tap';
import './sheet.scss';

interface Props {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** The button that ends it, always in sight. */
  bottom: ReactNode;
}

/** A question that slides in from below, or in the middle of a desk; what it asks is forgotten when it closes. */
export function Sheet({ title, isOpen, onClose, bottom, children }: PropsWithChildren<Props>) {
  useSheetKeys(isOpen, onClose);
  return (
    <Popup
      visible={isOpen}
      position="bottom"
      round
      lockScroll
      destroyOnClose
      title={title}
      onClose={onClose}
      className="sheet"
    >
      <Tap className="sheet__close" label="关闭" onTap={onClose}>
        <Icon name="close" size={18} />
      </Tap>
      <View className="sheet__body">{children}</View>
      <View className="sheet__bottom">{bottom}</View>
    </Popup>
  );
}
