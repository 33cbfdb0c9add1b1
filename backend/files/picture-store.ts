/** Where pictures lie: local disk, or the cloud's storage. Keys are made by us and name no person or place. */
export interface PictureStore {
  /** Keeps the bytes; answers the name under which they are found again. */
  put(key: string, bytes: Uint8Array): Promise<string>;
  /** Undefined when there is no such file. */
  get(name: string): Promise<Uint8Array | undefined>;
  /**
   * Short-lived addresses at which the store itself gives pictures out, at most 50, by name and without those that it
   * lacks. Undefined where it gives out none: then our own server does.
   */
  addressesOf(names: readonly string[]): Promise<ReadonlyMap<string, string> | undefined>;
  remove(name: string): Promise<void>;
  /** What a phone has uploaded to the cloud; undefined where there is no such upload, or no such cloud. */
  readUpload(cloudFileId: string): Promise<Uint8Array | undefined>;
  dropUpload(cloudFileId: string): Promise<void>;
}
