import { explainFailure } from '@qudao/db/embedded/failures'
import { expect, test } from 'vitest'

const place = { dataDir: '/srv/qudao/postgres', account: 'qudao' }

test.each([
  { said: 'FATAL:  could not write lock file "postmaster.pid": No space left on device', sentence: /is full/ },
  { said: "Error: ENOSPC: no space left on device, mkdir '/srv/qudao'", sentence: /is full/ },
  { said: 'initdb: error: could not create directory "x": Read-only file system', sentence: /read-only file system/ },
  { said: 'could not access directory "/root/x": Permission denied', sentence: /account "qudao" may not write/ },
  { said: 'FATAL:  data directory "x" has invalid permissions', sentence: /mode 0700/ },
  { said: 'FATAL:  data directory "x" has wrong ownership', sentence: /must belong to "qudao"/ },
  {
    said: 'DETAIL:  The data directory was initialized by PostgreSQL version 17, which is not compatible with this version 18.4.',
    sentence: /made by PostgreSQL 17/,
  },
  { said: 'initdb: error: could not look up effective user ID 1234: user does not exist', sentence: /user id 1234/ },
  { said: 'FATAL:  lock file "postmaster.pid" already exists', sentence: /Another process is using/ },
  { said: 'could not bind Unix address "/tmp/x": Address already in use', sentence: /Another process is using/ },
  {
    said: 'error while loading shared libraries: libreadline.so.8: cannot open shared object',
    sentence: /libreadline\.so\.8/,
  },
  { said: 'FATAL:  could not map anonymous shared memory: Cannot allocate memory', sentence: /not enough memory/ },
  { said: 'something new', sentence: /did not start in \/srv\/qudao\/postgres\. It said:\nsomething new/ },
])('$said', ({ said, sentence }) => expect(explainFailure(said, place).message).toMatch(sentence))
