import nodeModule from 'node:module';
import { join } from 'node:path';
import { userCacheFolder } from './project/files/userCache.node';

// Starts the language server from code that was compiled at an earlier start, where Node can keep it (from 22.1 on).
(nodeModule as { enableCompileCache?: (folder: string) => unknown }).enableCompileCache?.(
  join(userCacheFolder(), 'code'),
);
require('./server-main.js');
