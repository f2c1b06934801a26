import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [{ test: { name: 'unit', include: ['unit/**/*.test.ts'], root: import.meta.dirname } }],
  },
})
