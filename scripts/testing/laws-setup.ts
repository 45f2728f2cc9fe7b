// Decides that every law of a test file draws from the seed of the run; a law that names a seed of its own keeps it.
import { configureGlobal } from 'fast-check';
import { lawsSeed } from './laws-seed.ts';

configureGlobal({ seed: lawsSeed(process.env) });
