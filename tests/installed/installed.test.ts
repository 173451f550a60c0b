import { expect, test } from 'vitest';
import { leftTheMachine } from '../../scripts/launch.ts';
import { eventually, inEveryBrowser } from './harness.ts';

inEveryBrowser((session) => {
  test('the popup opens', async () => {
    const popup = await session().openOwn('src/panels/popup/index.html');
    expect(await popup.title()).not.toBe('');
  });

  test('a request that would leave the machine is seen', async () => {
    const { outside, open } = session();
    await open('<img src="http://elsewhere.test/a.png"><img src="https://elsewhere.test/b.png">');
    const left = await eventually('both requests', async () => {
      const asked = leftTheMachine(outside.asked);
      return asked.length > 1 ? asked : undefined;
    });
    expect(left.sort()).toEqual(['CONNECT elsewhere.test:443', 'GET http://elsewhere.test/a.png']);
  });
});
