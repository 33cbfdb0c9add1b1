/** Does several at once; answers each, in their order. */
export type SendAll<Given, Answer> = (all: readonly Given[]) => Promise<readonly (() => Answer)[]>;

interface Waiting<Given, Answer> {
  given: Given;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
}

/** So many go together at most: what they hold is held until the last of them is done. */
const MOST = 32;

/**
 * What is asked while the same is under way waits for it and goes together with the next: nobody waits for others to
 * come, and the more there are the less each costs. Where calls do not meet, as in a cloud function, each goes alone.
 */
export class Together<Given, Answer> {
  #waiting: Waiting<Given, Answer>[] = [];
  #isUnderWay = false;

  constructor(private readonly sendAll: SendAll<Given, Answer>) {}

  ask(given: Given): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ given, resolve, reject });
      if (!this.#isUnderWay) void this.#goOn();
    });
  }

  async #goOn(): Promise<void> {
    this.#isUnderWay = true;
    while (this.#waiting.length > 0) await this.#send(this.#waiting.splice(0, MOST));
    this.#isUnderWay = false;
  }

  /** A batch that fails as a whole is sent one by one: nobody fails for another's sake. */
  async #send(batch: readonly Waiting<Given, Answer>[]): Promise<void> {
    try {
      const answers = await this.sendAll(batch.map(({ given }) => given));
      batch.forEach(({ resolve, reject }, at) => settle(answers[at], resolve, reject));
    } catch (error) {
      const [only] = batch;
      if (batch.length === 1) only?.reject(error);
      else for (const one of batch) await this.#send([one]);
    }
  }
}

function settle<Answer>(
  answer: (() => Answer) | undefined,
  resolve: (answer: Answer) => void,
  reject: (error: unknown) => void,
): void {
  try {
    if (!answer) throw new Error('a batch answered fewer than it was given');
    resolve(answer());
  } catch (error) {
    reject(error);
  }
}

/** The queues of one instance, by what waits in them and where. */
export interface Queues {
  ask: <Given, Answer>(name: string, given: Given, sendAll: SendAll<Given, Answer>) => Promise<Answer>;
}

/** One small queue for each name that was asked for since the instance began. */
export function makeQueues(): Queues {
  const queues = new Map<string, Together<unknown, unknown>>();
  return {
    ask<Given, Answer>(name: string, given: Given, sendAll: SendAll<Given, Answer>): Promise<Answer> {
      // Whoever asks under one name gives and gets the same, and sends it the same way.
      const queue = (queues.get(name) ?? new Together(sendAll)) as Together<Given, Answer>;
      queues.set(name, queue as Together<unknown, unknown>);
      return queue.ask(given);
    },
  };
}
