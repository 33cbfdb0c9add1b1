import { createAsyncStoragePersister } from '@tanstack/query-async-storage-persister';
import type { Query } from '@tanstack/react-query';
import type { PersistedClient, PersistQueryClientOptions } from '@tanstack/react-query-persist-client';
import { fitAnswers } from './fit-answers';
import { phoneStore } from '../phone/phone-store';

const key = 'answers';
/** WeChat takes at most 1 MB under one key; a Chinese character may cost three bytes. */
const mostBytes = 900_000;

const persister = createAsyncStoragePersister({
  key,
  storage: {
    getItem: (name) => (phoneStore.read(name) as string | undefined) ?? null,
    setItem: (name, value) => phoneStore.write(name, value),
    removeItem: (name) => phoneStore.remove(name),
  },
  serialize: (client: PersistedClient) => fitAnswers(client, mostBytes),
});

/** To be raised when a kept answer gets another shape: an older client's answers are then not shown. */
const shape = '9';

/** How long a last answer is worth showing. */
export const keptForMs = 7 * 24 * 3600_000;

const isKept = (query: Query) => query.meta?.keep === true && query.state.status === 'success';

/** Keeps the last answers of queries with `meta.keep` on the phone, so that a screen opens without signal. */
export const keptAnswers: Omit<PersistQueryClientOptions, 'queryClient'> = {
  persister,
  maxAge: keptForMs,
  buster: shape,
  dehydrateOptions: { shouldDehydrateQuery: isKept, shouldDehydrateMutation: () => false },
};

/** Takes the kept answers off the phone: nobody may read what the account before was shown. */
export const dropKeptAnswers = async (): Promise<void> => persister.removeClient();
