import { v7 } from 'uuid';
import { call } from '../../backend/kernel/call';
import type { Cloud } from '../support/cloud';
import type { TestApp } from '../support/app';

/** The backend in the test's own process, so that the test can stand in for the cloud's storage. */
export const inProcess = ({ app }: TestApp): Pick<Cloud, 'callApi' | 'runTimer'> => ({
  callApi: (openid, event) => {
    const { procedure, input } = event as { procedure: string; input: unknown };
    return call(app, { procedure, input, caller: { kind: 'wechat', openid }, requestId: v7() });
  },
  runTimer: () => Promise.resolve(),
});
