// Decides how the app is built: split by screen, one manifest of files the phone keeps, no inlined surprises.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { demoFile } from './build/demo-file.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
    demoFile(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/worker',
      filename: 'service-worker.ts',
      registerType: 'prompt',
      injectRegister: false,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,woff2,jsonl,webmanifest}'],
        // Only Latin is kept on the phone from the start; other scripts come with the network.
        globIgnores: ['**/*vietnamese*'],
        maximumFileSizeToCacheInBytes: 6_000_000,
        rollupFormat: 'iife',
      },
      manifest: {
        name: 'Strongback',
        short_name: 'Strongback',
        description: 'A strength coach that plans from evidence, explains itself and works without a network.',
        display: 'standalone',
        orientation: 'any',
        start_url: '/',
        background_color: '#121417',
        theme_color: '#121417',
        icons: [
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' },
        ],
      },
    }),
  ],
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The pure rooms do nothing when they are merely imported, so a screen loads only the stages it asks for.
    rolldownOptions: {
      treeshake: { moduleSideEffects: (id) => !/\/(packages|apps\/web\/src\/(app|ui|messages|platform))\/.*\.tsx?$/.test(id) },
    },
  },
  worker: { format: 'es' },
  server: { port: 4871, proxy: { '/api': 'http://127.0.0.1:4870', '/healthz': 'http://127.0.0.1:4870' } },
});
