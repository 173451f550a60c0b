if (/safe\s+cit(?:y|ies)|ciudad\s+segura/i.test(document.documentElement.textContent ?? ''))
  void chrome.runtime.sendMessage({ type: 'named' });
