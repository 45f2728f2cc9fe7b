// Where the app starts: mounts the first screen, then lets the phone keep the app for use without a network.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { getReady, Root } from './app/root.tsx';
import { allowOwnScripts } from './platform/own-scripts.ts';
import { mountPoint } from './platform/page.ts';
import { startServiceWorker } from './platform/updates.ts';
import './styles/index.css';

allowOwnScripts();
void getReady().catch(() => undefined);
const place = mountPoint();
if (place)
  createRoot(place).render(
    <StrictMode>
      <Root />
    </StrictMode>,
  );
if (import.meta.env.PROD) void startServiceWorker('/service-worker.js');
