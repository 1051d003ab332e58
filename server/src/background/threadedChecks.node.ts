import { availableParallelism } from 'node:os';
import type { Project, Snapshot } from '../project';
import { userCacheFolder } from '../project/files/userCache.node';
import { CheckThreads } from './checkThreads.node';
import type { CheckEngine } from './engine';
import { answerFrom } from './outside';
import { sheetFiles } from './sheetFolder.node';
import type { SheetStore } from './sheetStore';

/**
 * How a server of this machine checks closed documents: on threads that make room for it, keeping what they find in the folder
 * `storage`, else where caches are. `script`: the bundled program of a thread; `messages`: in the reader's language.
 */
export const threadedChecks =
  (script: string) => (storage: string | undefined, messages: Readonly<Record<string, string>> | undefined) => ({
    store: ({ root }: Project, settings: string): SheetStore =>
      sheetFiles({ cache: storage ?? userCacheFolder(), root, script, settings, messages }),
    engine: (project: Project, snapshot: () => Snapshot, log: (line: string) => void): CheckEngine =>
      new CheckThreads({
        script,
        threads: Math.min(MOST_THREADS, availableParallelism()),
        setup: {
          root: project.root,
          files: [...snapshot().files.values()].map(({ uri, text }) => ({ uri, text })),
          choices: project.choices(),
          ...(project.foreground ? { foreground: project.foreground.memory } : {}),
          ...(messages ? { messages } : {}),
        },
        answer: queries => answerFrom(snapshot(), queries),
        limits: LIMITS,
        log,
      }),
  });

const MOST_THREADS = 4;
/** A text that takes more is left alone rather than the server put at risk. */
const LIMITS = { maxOldGenerationSizeMb: 1024 };
