import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import { findBrowser } from './scripts/browsers.ts';
import vite from './vite.config.ts';

export default defineConfig(async (env) =>
  mergeConfig(
    vite(env),
    defineConfig({
      test: {
        projects: [
          { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts?(x)'] } },
          {
            extends: true,
            // Found only while the tests run, they would reload the page under them.
            optimizeDeps: { include: ['preact', 'preact/hooks', 'preact/jsx-dev-runtime', '@floating-ui/dom'] },
            test: {
              name: 'browser',
              include: ['tests/browser/**/*.test.ts?(x)'],
              browser: {
                enabled: true,
                headless: true,
                screenshotFailures: false,
                provider: playwright({
                  launchOptions: {
                    executablePath: await findBrowser('chromium'),
                    args: ['--disable-quic', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
                  },
                }),
                instances: [{ browser: 'chromium' }],
              },
            },
          },
          {
            extends: true,
            test: {
              name: 'installed',
              include: ['tests/installed/**/*.test.ts'],
              globalSetup: 'tests/installed/setup.ts',
              testTimeout: 120_000,
              fileParallelism: false,
            },
          },
        ],
      },
    }),
  ),
);
