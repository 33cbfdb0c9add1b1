import Taro from '@tarojs/taro';
import { askFirst } from '../../forms/ask-first';
import { sayAloud } from '../../accessible/say-aloud';

/**
 * A picture that came in an answer as a data address, laid down as a file of this name over the one before: WeChat opens
 * and saves files, and what a page shows is carried to the screen as text otherwise. Any other address stays as it is.
 */
export async function fileOf(src: string, name = 'picture'): Promise<string> {
  const [head = '', data = ''] = src.split(',');
  if (!head.startsWith('data:')) return src;
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}.${head.includes('png') ? 'png' : 'jpg'}`;
  await new Promise((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data,
      encoding: 'base64',
      success: resolve,
      fail: reject,
    });
  });
  return filePath;
}

/** Shows a picture over the whole screen, where two fingers make it larger. */
export async function openPicture(src: string): Promise<void> {
  await Taro.previewImage({ urls: [await fileOf(src)] });
}

const album = 'scope.writePhotosAlbum';
const mayNot = { content: '还没有允许存到相册。去设置里打开“添加到相册”，再点一次就行。', yes: '去设置' };

/** Puts a picture into the phone's album; asks for the way there when it was once denied. */
export async function savePicture(src: string): Promise<void> {
  const filePath = await fileOf(src);
  try {
    await Taro.saveImageToPhotosAlbum({ filePath });
    await sayAloud('存到相册了');
  } catch {
    const { authSetting } = await Taro.getSetting();
    // Anything else is a change of mind.
    if (authSetting[album] === false && (await askFirst(mayNot))) await Taro.openSetting();
  }
}
