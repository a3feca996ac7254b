import * as migration_20261123_235044_first from './20261123_235044_first.ts'

export const migrations = [
  {
    up: migration_20261123_235044_first.up,
    down: migration_20261123_235044_first.down,
    name: '20261123_235044_first',
  },
]
