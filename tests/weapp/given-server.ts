import { fileURLToPath } from 'node:url';
import type { CallFunction } from './runtime/start';

/** The small native mini-program that the runtime's own tests open. */
export const fixture = fileURLToPath(new URL('./fixture', import.meta.url));

interface Door {
  room: string;
  outcome: string;
}

/** A server of two doors: any call may set a door's outcome and gets all doors back. */
export const givenServer = (): { doors: Door[]; callFunction: CallFunction } => {
  const doors = ['301', '302'].map((room) => ({ room, outcome: '' }));
  const callFunction: CallFunction = ({ data: event }) => {
    const { room, outcome } = event.input as Partial<Door>;
    for (const door of doors) if (door.room === room) door.outcome = outcome ?? '';
    return Promise.resolve({ result: { ok: true, value: doors } });
  };
  return { doors, callFunction };
};
