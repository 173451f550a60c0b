import { afterEach, expect, test, vi } from 'vitest';
import { send } from '../../src/messages';

const answering = (answer: unknown) => {
  const sendMessage = vi.fn((_: unknown, back: (answer: unknown) => void) => back(answer));
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
  return sendMessage;
};
afterEach(() => vi.unstubAllGlobals());

test('a message comes with its data as the library in the background takes it, and brings the answer', async () => {
  const sendMessage = answering({ res: true });
  expect(await send('mayTell', 'some text')).toBe(true);
  expect(sendMessage).toHaveBeenCalledWith({ type: 'mayTell', data: 'some text', timestamp: 0 }, expect.anything());
});

test('what the background throws is thrown here, and so is silence', async () => {
  answering({ err: { name: 'Error', message: 'no such tab' } });
  await expect(send('changed', undefined)).rejects.toThrow('no such tab');
  answering(undefined);
  await expect(send('changed', undefined)).rejects.toThrow('nobody');
});

test('that nobody listens is thrown, too', async () => {
  const lastError = { message: 'Receiving end does not exist.' };
  const sendMessage = (_: unknown, back: () => void) => back();
  vi.stubGlobal('chrome', { runtime: { sendMessage, lastError } });
  await expect(send('changed', undefined)).rejects.toThrow('Receiving end');
});
