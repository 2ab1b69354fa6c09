import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// `npm run dev` shows the app with live reload against a running project: COPPICE_API=http://localhost:5656 npm run dev
const server = process.env['COPPICE_API'] ?? 'http://localhost:5656';

export default defineConfig({
  // Relative addresses, so that the app works below any path.
  base: './',
  plugins: [react()],
  build: {
    outDir: process.env['COPPICE_OUT'] ?? '../../../target/frontend/dist',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    license: { fileName: 'licenses.md' },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    // What the first page needs comes in two files and not in thirty: each request costs more than what it brings.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'libraries', tags: ['$initial'], test: /[\\/]node_modules[\\/]/, priority: 2 },
            { name: 'app', tags: ['$initial'], priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/api': server,
      '/admin': server,
    },
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
  },
});
