import { defineConfig } from 'vitest/config';
import { yamlDataForVite } from './scripts/yaml-data.mjs';

export default defineConfig({
  plugins: [yamlDataForVite],
  test: { include: ['test/unit/**/*.test.ts', 'test/protocol/**/*.test.ts', 'test/soak/**/*.test.ts'], testTimeout: 60_000, setupFiles: ['test/seed.ts'] },
});
