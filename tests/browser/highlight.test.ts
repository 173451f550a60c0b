import { expect, test } from 'vitest';

test('the page can be highlighted', () => {
  expect(CSS.highlights).toBeDefined();
});
