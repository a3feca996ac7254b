import * as migration_20261124_002414_first from './20261124_002414_first.ts'

export const migrations = [
  {
    up: migration_20261124_002414_first.up,
    down: migration_20261124_002414_first.down,
    name: '20261124_002414_first',
  },
]
