import { valueAt, withTexts } from './ids';
import { givenServerForClient } from './server-for-client';
import { lacksOf, shapeOf } from './shape';
import type { RecordedCall, Step } from './steps';

/** Sends recorded calls to a server of this release, one after the other, and answers what an old client would miss. */
export async function replay(steps: readonly Step[]): Promise<string[]> {
  const { clock, ask, runJobs } = await givenServerForClient();
  const ids = new Map<string, string>();
  const missed: string[] = [];
  for (const [index, step] of steps.entries()) {
    clock.set(step.at);
    if ('jobs' in step) {
      await runJobs();
      continue;
    }
    const input = withTexts(step.input, (text) => ids.get(text) ?? text);
    const answer = await ask(step.as, step.procedure, input);
    if (answer.ok) keepIds(step, answer.value, ids);
    const lacks = lacksIn(step, answer.ok ? { shape: shapeOf(answer.value) } : { refused: answer.code });
    missed.push(...lacks.map((lack) => `call ${index + 1}, ${step.procedure} as ${step.as}: ${lack}`));
  }
  return missed;
}

function keepIds({ keeps = {} }: RecordedCall, answer: unknown, ids: Map<string, string>): void {
  for (const [name, at] of Object.entries(keeps)) {
    const id = valueAt(answer, at);
    if (typeof id === 'string') ids.set(name, id);
  }
}

function lacksIn({ answer: before }: RecordedCall, now: RecordedCall['answer']): string[] {
  if ('shape' in before && 'shape' in now) return lacksOf(before.shape, now.shape);
  const [was, is] = [before, now].map((answer) => ('refused' in answer ? answer.refused : 'an answer'));
  return was === is ? [] : [`${was} is now ${is}`];
}
