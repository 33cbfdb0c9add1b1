import { runJobs } from '../../backend/jobs';
import { givenApp, type Answer, type TestApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { readAnswer } from '../support/server';
import { givenHttp } from '../transports/support/given-http';
import { sessionOf } from '../transports/support/session-of';

/** A server with a demo community of its own, asked over HTTP as a client of any release asks. */
export interface ServerForClient {
  clock: TestApp['clock'];
  ask(person: string, procedure: string, input: unknown): Promise<Answer>;
  runJobs(): Promise<void>;
}

export async function givenServerForClient(): Promise<
  ServerForClient & { database: Awaited<ReturnType<typeof givenDatabase>> }
> {
  const database = await givenDatabase('demo');
  const { app, clock } = givenApp(database);
  const http = await givenHttp(app);
  const sessions = new Map<string, Promise<string>>();
  const sessionFor = (person: string) => {
    const session = sessions.get(person) ?? sessionOf(database, person);
    sessions.set(person, session);
    return session;
  };
  return {
    clock,
    database,
    ask: async (person, procedure, input) =>
      readAnswer(await http.post(procedure, input, { cookie: await sessionFor(person) })),
    runJobs: () => runJobs(app, clock.now),
  };
}
