import { defineConfig } from 'vitest/config'

// Two pages: the dashboard at / and the explorer that the server answers a browser's GET /graphql with. Everything else
// lies under /web/ with a hash in its name and may be cached for ever.
export default defineConfig({
  build: {
    assetsDir: 'web',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    rolldownOptions: { input: ['index.html', 'explorer.html'], checks: { moduleLevelDirective: false } },
  },
  server: { proxy: { '/graphql': 'http://127.0.0.1:5080', '/account': 'http://127.0.0.1:5080', '/imports': 'http://127.0.0.1:5080' } },
  test: { include: ['src/**/*.test.ts'] },
})
