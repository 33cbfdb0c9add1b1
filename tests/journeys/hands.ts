/** What a person can do with an open client, in the browser or in the mini-program, by the words in sight. */
export interface Hands {
  /** Taps what bears these words; `near` are words in the same row or card. */
  tapText(text: string, which?: { near?: string; exact?: boolean }): Promise<void>;
  /** Taps + at a product. */
  addOne(product: string): Promise<void>;
  /** Taps − at a product. */
  takeOneBack(product: string): Promise<void>;
  /** Taps the cell of a door on the board: '1单元 4层 01 还没下单'. */
  tapCell(label: string): Promise<void>;
  /** Taps a button of the question in front of everything. */
  answer(word: string): Promise<void>;
  waitForText(text: string, which?: { near?: string; exact?: boolean }): Promise<void>;
  waitForNoText(text: string): Promise<void>;
  fill(field: string, text: string): Promise<void>;
  back(): Promise<void>;
  /** Takes the phone up again after a while. */
  lookAgain(): Promise<void>;
}
