/** Where pictures lie: local disk, or the cloud's storage. Keys are made by us and name no person or place. */
export interface PictureStore {
  /** Keeps the bytes; answers the name under which they are found again. */
  put(key: string, bytes: Uint8Array): Promise<string>;
  get(name: string): Promise<Uint8Array>;
  remove(name: string): Promise<void>;
  /** What a phone has uploaded to the cloud; undefined where there is no such upload, or no such cloud. */
  readUpload(cloudFileId: string): Promise<Uint8Array | undefined>;
  dropUpload(cloudFileId: string): Promise<void>;
}
