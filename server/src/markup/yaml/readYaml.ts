import { readWithPackage } from './packageReader';
import type { IsSpelled, YamlReading } from './problem';

/** Reads a piece of YAML; see `YamlReading`. Ranges are those of `text` moved by `offset`. Never throws. */
export function readYaml(text: string, offset = 0, isSpelled: IsSpelled = () => false): YamlReading {
  return readWithPackage(text, offset, isSpelled);
}
