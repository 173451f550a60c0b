/** @jsxImportSource react */
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { App } from './app.tsx';

export const render = async (path: string): Promise<string> =>
  renderToString(
    <StrictMode>
      <App path={path} />
    </StrictMode>,
  );
