// Decides which tests exist and how they run: node tests, contract suites and browser tests, all on Node 24.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{packages,apps}/*/src/**/*.{test,e2e}.{ts,tsx}', '{packages,apps}/*/*.{test,e2e}.ts', 'scripts/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/fixtures/**'],
    environment: 'node',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    allowOnly: false,
  },
});
