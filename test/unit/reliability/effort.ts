/** `FUZZ_EFFORT=20 npx vitest run test/unit/reliability` looks twenty times as long as every run of the tests does. */
const effort = Number(process.env.FUZZ_EFFORT ?? 1);

/** Another one in every run, unless `FUZZ_SEED` says which; printed, so that a run can be had again. */
export const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));
console.log(`FUZZ_SEED=${seed}`);

/** Options of fast-check: this many runs at the least effort. */
export const runs = (least: number): { seed: number; numRuns: number } => ({
  seed,
  numRuns: Math.ceil(least * effort),
});
