import { fillGlobals } from './fill-globals';

// Old base libraries know `global` only. Imported first by app.tsx, before any library can ask for a global.
fillGlobals(typeof globalThis === 'undefined' ? global : globalThis);
