/** What a passage states when it counts: the paragraphs of the guidelines, in the words that a reader is shown. */
export interface Guideline {
  readonly number: number;
  readonly title: string;
  readonly text: string;
}

const GUIDELINES: readonly Guideline[] = [
  {
    number: 1,
    title: 'An instrument was made',
    text: 'A treaty, memorandum, joint declaration or the like was signed, concluded, adopted, ratified, extended, or entered into force. Naming one that exists is not enough.',
  },
  {
    number: 2,
    title: 'A commitment',
    text: 'Parties agreed, decided together, committed themselves, pledged or promised to do something, or one of them undertook something towards another.',
  },
  {
    number: 3,
    title: 'Set up together',
    text: 'Parties founded or launched a mechanism, group, dialogue or programme together, or the text says by what understanding it was set up.',
  },
  {
    number: 4,
    title: 'An item of an operative list',
    text: 'The item stands under words that make it an undertaking, such as “agreed to:”, and names something done or to be done.',
  },
  {
    number: 5,
    title: 'Accession or membership',
    text: 'A party joined, acceded to or was admitted to an agreement, an initiative or a body.',
  },
  {
    number: 6,
    title: 'A commitment reaffirmed',
    text: 'Parties repeated a commitment to a certain action or instrument. A bare value or principle is not enough.',
  },
  {
    number: 7,
    title: 'A future in a joint text',
    text: 'In a text that the parties issue together, “will” with a party as its subject takes an action on. What a programme or a text “will” do is not an undertaking.',
  },
  {
    number: 8,
    title: 'A joint instruction',
    text: 'Leaders together instruct or task their ministers or teams to do something.',
  },
  {
    number: 9,
    title: 'The act in a noun or a participle',
    text: 'The making of the agreement is named rather than told: “the signing of the memorandum”, “the accord signed in Lima”, “the agreement to withdraw”.',
  },
];

/** The paragraph with a finding's `guideline` number. */
export const guidelineOf = (number: number): Guideline => GUIDELINES[number - 1] ?? GUIDELINES[1]!;
