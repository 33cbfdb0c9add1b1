/** Gets '0'–'9', 'Enter', 'ArrowUp' and the like; answers whether the key meant something here. */
export type KeyListener = (key: string) => boolean;
