import Taro from '@tarojs/taro';

interface Question {
  /** Above the words, when they need a line of their own. */
  title?: string;
  content: string;
  /** The word on the button that does it, at most four characters: WeChat allows no more. */
  yes: string;
  no?: string;
}

/** Asks before something that cannot be taken back; true when the person says so. */
export async function askFirst({ title = '', content, yes, no = '先不' }: Question): Promise<boolean> {
  const { confirm } = await Taro.showModal({
    title,
    content,
    confirmText: yes,
    confirmColor: '#0A7D5E',
    cancelText: no,
    cancelColor: '#56625D',
  });
  return confirm;
}
