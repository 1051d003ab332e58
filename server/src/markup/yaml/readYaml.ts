import { readWithPackage } from './packageReader';
import type { IsSpelled, YamlReading } from './problem';
import { QuickBlock } from './quickBlock';
import { QuickFlow, UNSURE } from './quickFlow';

/**
 * Reads a piece of YAML; see `YamlReading`. Ranges are those of `text` moved by `offset`. Never throws. What is common is
 * read by the quick readers, everything else by the `yaml` package; the outcome is the same.
 */
export function readYaml(text: string, offset = 0, isSpelled: IsSpelled = nothingSpelled): YamlReading {
  return readQuickly(text, offset, isSpelled) ?? readWithPackage(text, offset, isSpelled);
}

const nothingSpelled: IsSpelled = () => false;

/** The reading, if the text is YAML of the common kind. */
export function readQuickly(text: string, offset: number, isSpelled: IsSpelled): YamlReading | undefined {
  const reader = new (text.startsWith('{') ? QuickFlow : QuickBlock)(text, offset, isSpelled);
  try {
    return { value: reader.readWhole(), problems: reader.problems };
  } catch (error) {
    if (error === UNSURE) return undefined;
    throw error;
  }
}
