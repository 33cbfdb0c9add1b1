import { preset } from '../compiled';
import { recordCall, recordError } from '../record';

interface Callbacks {
  success?: (answer: unknown) => void;
  fail?: (failure: unknown) => void;
  complete?: (outcome: unknown) => void;
}

/** The platform object that the app sees as `wx`; each area adds its own apis. */
export const wx: Record<string, unknown> = {};

/** Answers a test has set for single apis, used instead of ours. */
export const answers: Record<string, unknown> = { ...preset.answers };

/** A refusal of the platform, in the words an app gets. */
export class PlatformFailure extends Error {
  constructor(
    readonly errMsg: string,
    readonly errCode = -1,
  ) {
    super(errMsg);
  }
}

const isFailure = (answer: unknown): answer is { errMsg: string } =>
  typeof answer === 'object' &&
  answer !== null &&
  'errMsg' in answer &&
  String(answer.errMsg).includes(':fail');

const toFailure = (name: string, cause: unknown): object => {
  if (cause instanceof PlatformFailure) return { errMsg: cause.errMsg, errCode: cause.errCode };
  if (isFailure(cause)) return cause;
  return { errMsg: `${name}:fail ${cause instanceof Error ? cause.message : String(cause)}` };
};

/** Fails as WeChat does, with a plain object that is no Error. */
export const failPlainly = (failure: object): never => {
  throw failure;
};

const presetAnswer = (name: string): unknown => {
  const answer = answers[name];
  if (isFailure(answer)) throw new PlatformFailure(answer.errMsg);
  return answer;
};

/** Answers as WeChat does: to the callbacks when there are any, else with a promise. */
export const answerBoth = (
  outcome: Promise<unknown>,
  { success, fail, complete }: Callbacks,
): Promise<unknown> | undefined => {
  if (!success && !fail && !complete) return outcome;
  const onSuccess = (answer: unknown): void => {
    success?.(answer);
    complete?.(answer);
  };
  const onFailure = (failure: unknown): void => {
    fail?.(failure);
    complete?.(failure);
  };
  outcome.then(onSuccess, onFailure).catch((cause: unknown) => recordError(cause, 'callback'));
  return undefined;
};

/** Adds one asynchronous api with WeChat's shape of success, failure and promise. */
export const defineApi = <Request extends object>(name: string, act: (request: Request) => unknown): void => {
  const run = async (request: Request): Promise<unknown> => {
    try {
      const answer = name in answers ? presetAnswer(name) : await act(request);
      return { errMsg: `${name}:ok`, ...(typeof answer === 'object' ? answer : {}) };
    } catch (cause) {
      return failPlainly(toFailure(name, cause));
    }
  };
  wx[name] = (request: Request & Callbacks = {} as Request & Callbacks) => {
    recordCall(name, request);
    return answerBoth(run(request), request);
  };
};
