import browser from 'webextension-polyfill';
import overlay from './overlay.iife?script&iife';

browser.runtime.onMessage.addListener((_message: unknown, sender: { tab?: { id?: number }; frameId?: number }) => {
  const tabId = sender.tab?.id;
  if (tabId === undefined) return;
  void browser.scripting.executeScript({ target: { tabId, frameIds: [sender.frameId ?? 0] }, files: [overlay] });
});
