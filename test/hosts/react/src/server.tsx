import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { App } from './app.js';

export const render = (path: string): string =>
  renderToString(
    <StrictMode>
      <App path={path} />
    </StrictMode>,
  );
