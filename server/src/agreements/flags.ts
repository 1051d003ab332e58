/** What a word can be, as bits: the vocabulary in which the lexicons and the grammar speak to each other. */
export const Flag = {
  /** A country, a group of countries, or the name of a capital that stands for one. */
  state: 1 << 0,
  /** Several parties by one word: *both*, *sides*, *governments*, *leaders*, *Partes*, *mandatarios*. */
  collective: 1 << 1,
  /** An organ of a state or of an international organisation: *ministry*, *embassy*, *delegación*. */
  body: 1 << 2,
  /** Somebody who acts in a party's name: *President*, *Minister*, *canciller*. */
  office: 1 << 3,
  /** Somebody who is no party: *company*, *analysts*, *universidad*. */
  outsider: 1 << 4,
  /** What parties sign: *agreement*, *memorandum*, *convenio*. */
  instrument: 1 << 5,
  /** What parties set up: *dialogue*, *working group*, *comisión*. */
  mechanism: 1 << 6,
  negation: 1 << 7,
  /** *would*, *could*, *should*; in Spanish, *podría*, *debería*, *puede*. */
  hypothetical: 1 << 8,
  /** *will*, *shall*. */
  future: 1 << 9,
  /** Opens a clause that is not asserted: *if*, *unless*, *whether*, *si*. */
  condition: 1 << 10,
  /** Opens a subordinate clause: *which*, *who*, *that*, *que*, *because*. */
  subordinate: 1 << 11,
  conjunction: 1 << 12,
  determiner: 1 << 13,
  preposition: 1 << 14,
  /** *we*, *they*, *both*, *nosotros*, *ambos*. */
  pronoun: 1 << 15,
  /** *be*, *have*, *do*, *ser*, *haber*: part of a verb group. */
  auxiliary: 1 << 16,
  adverb: 1 << 17,
  /** Governs what is not (yet) done: *plan to*, *urge*, *hope*, *need to*, *busca*. */
  irrealis: 1 << 18,
  /** Governs what is denied: *refuse*, *fail*, *deny*, *rechazar*. */
  refusal: 1 << 19,
  /** Governs what was done: *met to*, *managed to*, *lograr*. */
  realis: 1 << 20,
  /** *commitment*, *resolve*, *compromiso*. */
  commitment: 1 << 21,
  /** Shared by parties: *joint*, *bilateral*, *binacional*. */
  joint: 1 << 22,
  /** What parties hold dear without doing anything: *democracy*, *values*, *derechos*. */
  value: 1 << 23,
  /** What only a view or a wish is about: *importance*, *need*, *interés*. */
  view: 1 << 24,
  /** The act of making an agreement as a noun: *signing*, *ratification*, *firma*. */
  actNoun: 1 << 25,
  /** What the grammar must not take for a party: a text, a meeting, an abstract. */
  thing: 1 << 26,
  /** Part of a state's own business: *law*, *congress*, *decreto*. */
  domestic: 1 << 27,
  /** A text that may be an instrument between parties or anything else: *plan*, *letter*, *contract*, *programa*. */
  paper: 1 << 28,
  mark: 1 << 29,
  /** A look-alike: read as if it were not there. */
  mask: 1 << 30,
  /** The flags that every word of a phrase takes, not only its last. */
  spread: (1 << 30) | (1 << 0) | (1 << 16) | (1 << 14),
} as const;

/** Who can be a party, or acts in its name. */
export const PARTY = Flag.state | Flag.collective | Flag.body | Flag.office;

/** The form that a verb stands in, as bits: one spelling can be several. */
export const Form = {
  infinitive: 1 << 0,
  gerund: 1 << 1,
  participle: 1 << 2,
  present: 1 << 3,
  past: 1 << 4,
  future: 1 << 5,
  conditional: 1 << 6,
  subjunctive: 1 << 7,
  firstPlural: 1 << 8,
  plural: 1 << 9,
  firstSingular: 1 << 10,
  reflexive: 1 << 11,
  /** Guessed from the ending: the lexicon does not have the verb. */
  guessed: 1 << 12,
} as const;

/** Forms that state something: a clause with one of them asserts. */
export const FINITE = Form.present | Form.past | Form.future;
