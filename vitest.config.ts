import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import { findBrowser } from './scripts/browsers.ts';
import { installedFirefox } from './tests/browser/firefox.ts';
import vite from './vite.config.ts';

export default defineConfig(async (env) =>
  mergeConfig(
    vite(env),
    defineConfig({
      test: {
        // Tests in real browsers take a second or two each; only what is slow for them is worth a line.
        slowTestThreshold: 10_000,
        projects: [
          // One project after the other, the fast one first.
          {
            extends: true,
            test: {
              name: 'unit',
              include: ['tests/unit/**/*.test.ts?(x)'],
              testTimeout: 20_000,
              sequence: { groupOrder: 0 },
            },
          },
          {
            extends: true,
            // Found only while the tests run, they would reload the page under them.
            optimizeDeps: { include: ['preact', 'preact/hooks', 'preact/jsx-dev-runtime', '@floating-ui/dom'] },
            test: {
              name: 'browser',
              include: ['tests/browser/**/*.test.ts?(x)'],
              globalSetup: 'tests/browser/jsdom.ts',
              sequence: { groupOrder: 1 },
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
                instances: [
                  { browser: 'chromium' },
                  {
                    browser: 'firefox',
                    provider: installedFirefox(await findBrowser('firefox')),
                    include: [
                      'tests/browser/reading.test.ts',
                      'tests/browser/text.test.ts',
                      'tests/browser/highlight.test.ts',
                    ],
                  },
                ],
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
              // Real browsers on a busy machine miss a deadline now and then; a defect fails every time.
              retry: process.env['CI'] ? 2 : 0,
              // Each starts a browser of its own; the labelled pages have a file for each, to be read side by side.
              maxWorkers: 2,
              sequence: { groupOrder: 2 },
            },
          },
          {
            extends: true,
            test: {
              name: 'hostile',
              include: ['tests/hostile/**/*.test.ts'],
              globalSetup: 'tests/installed/setup.ts',
              testTimeout: 120_000,
              maxWorkers: 2,
              sequence: { groupOrder: 3 },
            },
          },
        ],
      },
    }),
  ),
);
