import { afterEach } from 'vitest';
import { takeDown } from './given-screen';

// Run anew for every file: a worker that has loaded a module keeps what that registered for its first file alone.
afterEach(takeDown);
