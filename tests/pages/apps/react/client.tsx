/** @jsxImportSource react */
import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { App } from './app.tsx';

export const hydrate = (root: Element) =>
  void hydrateRoot(
    root,
    <StrictMode>
      <App path={location.pathname} />
    </StrictMode>,
  );
