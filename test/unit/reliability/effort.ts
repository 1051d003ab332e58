/** `FUZZ_EFFORT=20 npx vitest run test/unit/reliability` looks twenty times as long as every run of the tests does. */
const effort = Number(process.env.FUZZ_EFFORT ?? 1);

/** The same in every run, so that a change is judged by its own work; `FUZZ_SEED=random` looks for something new. fast-check prints it. */
export const seed =
  process.env.FUZZ_SEED === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(process.env.FUZZ_SEED ?? 20261123);

/** Options of fast-check: this many runs at the least effort. */
export const runs = (least: number): { seed: number; numRuns: number } => ({
  seed,
  numRuns: Math.ceil(least * effort),
});
