import { Image } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { fileOf, savePicture } from '@/lib/platform/files/picture-file';

interface Props {
  base64: string;
  /** Of its file on the phone; another code has another. */
  name: string;
}

/** The code that WeChat scans, as WeChat has drawn it. */
export function MiniCode({ base64, name }: Props) {
  const [file, setFile] = useState<string>();
  useEffect(() => {
    void fileOf(`data:image/png;base64,${base64}`, name).then(setFile);
  }, [base64, name]);
  if (file === undefined) return null;
  return (
    <>
      <Image className="join-code__picture" src={file} showMenuByLongpress />
      {process.env.TARO_ENV === 'weapp' ? (
        <ActionButton look="soft" onTap={() => void savePicture(file)}>
          存到相册
        </ActionButton>
      ) : null}
    </>
  );
}
