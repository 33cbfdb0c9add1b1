import Taro from '@tarojs/taro';

interface Question {
  content: string;
  /** The word on the button that does it, at most four characters: WeChat allows no more. */
  yes: string;
  no?: string;
}

/** Asks before something that cannot be taken back; true when the person says so. */
export async function askFirst({ content, yes, no = '先不' }: Question): Promise<boolean> {
  const { confirm } = await Taro.showModal({
    content,
    confirmText: yes,
    confirmColor: '#0A7D5E',
    cancelText: no,
    cancelColor: '#56625D',
  });
  return confirm;
}
