import fc from 'fast-check';
import { seed } from './unit/reliability/effort';

// Property tests try the same values in every run, and say their seed when they fail: see `effort.ts`.
fc.configureGlobal({ seed });
