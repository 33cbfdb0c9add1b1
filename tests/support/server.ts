import type { DatabaseHandle } from '../../backend/db/database';
import type { App } from '../../backend/kernel/app-parts';
import { givenHttp } from '../transports/support/given-http';
import { sessionOf } from '../transports/support/session-of';
import { apiOver, type Answer, type Api } from './app';

/** What a server says over HTTP, as an answer of the kernel. */
export const readAnswer = async (response: Response): Promise<Answer> => {
  const body = (await response.json()) as object;
  return (response.ok ? { ok: true, value: body } : { ...body, ok: false }) as Answer;
};

/** Gives the API in the hands of a demo person (`qin`, `zhu` …) over a server on TCP, each with their own session. */
export async function givenHandsOverHttp(
  database: DatabaseHandle,
  app: App,
): Promise<(person: string) => Api> {
  const http = await givenHttp(app);
  return (person) => {
    const session = sessionOf(database, person);
    return apiOver(async (procedure, input) =>
      readAnswer(await http.post(procedure, input, { cookie: await session })),
    );
  };
}
