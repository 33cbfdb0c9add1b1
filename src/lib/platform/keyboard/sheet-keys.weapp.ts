/** A phone in WeChat has no keys outside of its fields. */
export const useSheetKeys = (_isOpen: boolean, _onClose: () => void): void => undefined;
