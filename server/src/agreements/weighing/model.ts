import grammar from '../../../data/agreement-weights.yaml';
import english from '../../../data/agreement-wording.en.yaml';
import spanish from '../../../data/agreement-wording.es.yaml';
import type { SourceLanguage } from '../../source';
import { FEATURES } from './featureSpace';
import { Wording } from './wording';

/** What each feature adds to the log-odds, by its name; a feature that is not here adds nothing. */
export type WeightsByName = Readonly<Record<string, number>>;

/** A logistic regression as `scripts/fit-agreements.mjs` writes it: see `server/data/agreement-weights.yaml`. */
export interface WeightsData {
  /** From which probability on a unit is found. */
  readonly probability: number;
  /** The log-odds of a unit without features. */
  readonly bias: number;
  readonly weights: WeightsByName;
}

/** The same by the numbers of features: first those of the grammar, then those of the wording. */
export interface WeightsModel {
  /** The sum of weights from which on a unit is found. */
  readonly least: number;
  readonly bias: number;
  readonly weights: Float64Array<ArrayBuffer>;
  readonly names: readonly string[];
  readonly wording: Readonly<Record<SourceLanguage, Wording>>;
}

function modelOf(
  { probability, bias, weights }: WeightsData,
  english: WeightsByName,
  spanish: WeightsByName,
): WeightsModel {
  const en = new Wording(Object.keys(english), FEATURES.length);
  const es = new Wording(Object.keys(spanish), FEATURES.length + en.names.length);
  return {
    least: Math.log(probability / (1 - probability)),
    bias,
    weights: Float64Array.from([
      ...FEATURES.map(name => weights[name] ?? 0),
      ...Object.values(english),
      ...Object.values(spanish),
    ]),
    names: [...FEATURES, ...en.names.map(name => `en: ${name}`), ...es.names.map(name => `es: ${name}`)],
    wording: { en, es },
  };
}

let model: WeightsModel | undefined;

/** The weights of the product. They are put in order when a unit is first weighed: most commands weigh none. */
export const modelOfWeights = (): WeightsModel =>
  (model ??= modelOf(grammar as WeightsData, english as WeightsByName, spanish as WeightsByName));
