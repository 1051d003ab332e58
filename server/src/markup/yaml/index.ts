export { coreScalar } from './coreSchema';
export type { PlacedYamlItem, YamlItem, YamlList } from './list';
export { readYamlList } from './list';
export type { IsSpelled, YamlProblem, YamlReading } from './problem';
export { quoteScalar } from './quote';
export { readYaml } from './readYaml';
export { writeFlow, writeMapping } from './write';
