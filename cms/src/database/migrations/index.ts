import * as migration_20261124_002414_first from './20261124_002414_first.ts'
import * as migration_20261126_013000_second from './20261126_013000_second.ts'
import * as migration_20261130_105533_comparable from './20261130_105533_comparable.ts'
import * as migration_20261130_124247_revision from './20261130_124247_revision.ts'
import * as migration_20261130_145405_bin from './20261130_145405_bin.ts'

export const migrations = [
  {
    up: migration_20261124_002414_first.up,
    down: migration_20261124_002414_first.down,
    name: '20261124_002414_first',
  },
  {
    up: migration_20261126_013000_second.up,
    down: migration_20261126_013000_second.down,
    name: '20261126_013000_second',
  },
  {
    up: migration_20261130_105533_comparable.up,
    down: migration_20261130_105533_comparable.down,
    name: '20261130_105533_comparable',
  },
  {
    up: migration_20261130_124247_revision.up,
    down: migration_20261130_124247_revision.down,
    name: '20261130_124247_revision',
  },
  {
    up: migration_20261130_145405_bin.up,
    down: migration_20261130_145405_bin.down,
    name: '20261130_145405_bin',
  },
]
