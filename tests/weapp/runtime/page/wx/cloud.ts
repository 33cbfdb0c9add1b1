import { recordCall } from '../record';
import { toBase64 } from './base64';
import { getFile } from './file-store';
import { overNetwork } from './network';
import { answerBoth, failPlainly, PlatformFailure, wx } from './wx';

type Callbacks = Parameters<typeof answerBoth>[1];

/** Functions that the test's own process has put into the page. */
interface NodeSide {
  __callFunction: (request: string) => Promise<string>;
  __uploadFile: (request: string) => Promise<string>;
}

const nodeSide = globalThis as unknown as NodeSide;

const words = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

const askNode = async (api: string, ask: () => Promise<string>): Promise<object> => {
  try {
    return { errMsg: `${api}:ok`, ...(JSON.parse(await overNetwork(api, ask)) as object) };
  } catch (cause) {
    if (cause instanceof PlatformFailure)
      return failPlainly({ errMsg: cause.errMsg, errCode: cause.errCode });
    return failPlainly({ errMsg: `${api}:fail Error: ${words(cause)}`, errCode: -1 });
  }
};

interface FunctionCall extends Callbacks {
  name: string;
  data?: object;
}

const callFunction = (call: FunctionCall): unknown => {
  const api = 'cloud.callFunction';
  const { name, data: content = {} } = call;
  recordCall(api, { name, data: content });
  return answerBoth(
    askNode(api, () => nodeSide.__callFunction(JSON.stringify({ name, data: content }))),
    call,
  );
};

interface Upload extends Callbacks {
  cloudPath: string;
  filePath: string;
}

const uploadFile = (upload: Upload): unknown => {
  const api = 'cloud.uploadFile';
  const { cloudPath, filePath } = upload;
  recordCall(api, { cloudPath, filePath });
  const send = (): Promise<string> => {
    const { bytes, type } = getFile(filePath);
    return nodeSide.__uploadFile(JSON.stringify({ cloudPath, type, base64: toBase64(bytes) }));
  };
  return answerBoth(
    askNode(api, async () => send()),
    upload,
  );
};

const addressOf = (fileID: string): object => ({
  fileID,
  tempFileURL: `/__cloud/${encodeURIComponent(fileID)}`,
  status: 0,
  errMsg: 'ok',
});

const getTempFileURL = (request: Callbacks & { fileList: (string | { fileID: string })[] }): unknown => {
  const ids = request.fileList.map((file) => (typeof file === 'string' ? file : file.fileID));
  return answerBoth(
    Promise.resolve({ errMsg: 'cloud.getTempFileURL:ok', fileList: ids.map(addressOf) }),
    request,
  );
};

/** Gives the app WeChat's cloud, whose functions run in the test's own process. */
export const provideCloud = (): void => {
  wx.cloud = {
    init: (options: unknown) => recordCall('cloud.init', options),
    callFunction,
    uploadFile,
    getTempFileURL,
  };
};
