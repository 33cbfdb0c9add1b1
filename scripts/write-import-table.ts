import { writeFileSync } from 'node:fs';
import { architecturePage, readArchitecture } from './read-law';

// `npm run docs:imports`: the table of the rooms follows the import law; a test compares the two.
writeFileSync(architecturePage, readArchitecture().lawful);
