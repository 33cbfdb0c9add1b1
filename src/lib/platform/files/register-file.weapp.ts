import Taro from '@tarojs/taro';
import type { ChosenRegister } from '../../files/chosen-register';
import { fileWithinMs } from '@/contract/patience';
import { inTime } from '../../wire/in-time';
import { newActionId } from '../../wire/new-action-id';

/** The cloud lets phones put files into this folder only (backend/files/cloud-storage.ts). */
async function upload(filePath: string, ending: string): Promise<{ cloudFileId: string }> {
  const cloudPath = `pictures/${newActionId()}.${ending}`;
  const { fileID } = await inTime(Taro.cloud.uploadFile({ cloudPath, filePath }), fileWithinMs);
  return { cloudFileId: fileID };
}

const endingOf = (name: string): string => /\.([A-Za-z]{1,5})$/.exec(name)?.[1] ?? 'csv';

/** Lets the person choose a file that somebody sent them in a chat: a mini-program reaches no other. */
export async function chooseRegisterFile(): Promise<ChosenRegister | null> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({
      count: 1,
      type: 'file',
      extension: ['xlsx', 'csv'],
    });
    const [file] = tempFiles;
    return file ? { name: file.name, upload: () => upload(file.path, endingOf(file.name)) } : null;
  } catch {
    return null; // WeChat reports a change of mind as a failure
  }
}
