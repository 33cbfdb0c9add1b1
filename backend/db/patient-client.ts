import pg from 'pg';
import { keepPlan } from './kept-plan';

const isSilence = (error: unknown): boolean =>
  error instanceof Error && error.message === 'Query read timeout';

type Ask = (...question: unknown[]) => unknown;

/** Hears, for the whole life of each connection, that it broke: node-postgres ends the program when nobody listens. */
export type ConnectionLost = (error: Error) => void;

/** Makes the class of connections that a pool holds. `lost` is told of every connection that breaks. */
export const patientClient = (lost: ConnectionLost) =>
  class PatientClient extends pg.Client {
    constructor(config?: pg.ClientConfig) {
      super(config);
      this.on('error', lost);
      // pg declares eight overloads of `query`; whatever is asked passes through unchanged.
      const ask = this.query.bind(this) as Ask;
      this.query = ((...question: unknown[]) =>
        this.dropWhenSilent(ask(...keepPlan(question)))) as typeof this.query;
    }

    /** The answer may still come, to whoever uses the connection next: a silent one is thrown away. */
    private dropWhenSilent(answer: unknown): unknown {
      if (!(answer instanceof Promise)) return answer; // with a callback: pg-pool's own, which drops it itself
      return answer.catch((error: unknown) => {
        if (isSilence(error)) this.connection.stream.destroy();
        throw error;
      });
    }
  };
