import { t } from '@vscode/l10n';
import { type AgreementFinding, type AgreementsRead, agreementsIn, readAgreements } from '../../agreements';
import type { InTextCitation, ReadReferences, References } from '../../citations';
import { findCitations, joinReferences, readOwnReferences } from '../../citations';
import type { Entry, Glossary, GlossaryProblem } from '../../glossary';
import { entriesOf, layered } from '../../glossary';
import { type Derived, type KnownChange, type LongText, Memory, Renewed } from '../../incremental';
import {
  type Matcher,
  type Mention,
  type MentionsRead,
  mentionsIn,
  readMentions,
  type TextWords,
  wordsOfText,
} from '../../linking';
import type { Block, FrontMatter, GlossDocument } from '../../markup';
import { field, parseDocument, plainDocument } from '../../markup';
import type { SourceReading } from '../../source';
import { readSource } from '../../source';
import type { DocumentFacts } from '../facts/documentFacts';
import { documentId } from '../facts/readFacts';
import { isPlainText } from '../files/fileNames';
import { readSeverities } from '../settings/readSettings';
import type { RuleSeverity } from '../settings/settings';
import { type AnalysedBlock, analyseBlocks } from './analysedBlock';
import type { AnalysedDocument } from './analysedDocument';
import { type AnalysisContext, type Kept, keptOf } from './analysisContext';
import type { Annotation } from './annotation';
import { factsOfBlocks } from './blockFacts';
import { type CitedInBlocks, citedInBlocks } from './citedInBlocks';
import { linkingContext, readingHints } from './documentContext';
import { type Named, namedBlocks } from './namedBlocks';
import { type NamedParts, namedParts } from './namedParts';
import { type BodiesInFront, bodiesInFront, resolveAnnotations } from './resolveAnnotations';
import { type Stated, statedBlocks } from './statedBlocks';

/** A document at hand; see `AnalysedDocument`. Everything but the markup is computed when first asked for. */
export class Analysis implements AnalysedDocument {
  readonly uri: string;
  readonly version: number | null;
  readonly document: GlossDocument;
  readonly memory: Memory;
  readonly context: AnalysisContext;
  readonly #lazy: Lazy;

  private constructor(
    uri: string,
    version: number | null,
    document: GlossDocument,
    context: AnalysisContext,
    previous: Analysis | undefined,
    kept: Kept,
  ) {
    this.uri = uri;
    this.version = version;
    this.document = document;
    this.memory = previous?.memory ?? new Memory();
    this.context = context;
    const { frontMatter } = document;
    const { layers } = context.settings;
    const sameFrontMatter = frontMatter === previous?.document.frontMatter;
    const isRead = kept.text && kept.layers;
    const before: Partial<Lazy> = previous ? previous.#lazy : {};
    this.#lazy = {
      bodies: new Renewed(earlier => bodiesInFront(document, earlier), before.bodies, sameFrontMatter),
      blocks: new Renewed(
        earlier => analyseBlocks(document.places.blocks, { layers, ...this.#lazy.bodies.get() }, earlier),
        before.blocks,
        isRead,
      ),
      parts: new Renewed(earlier => namedParts(this.blocks, earlier), before.parts, isRead),
      cited: new Renewed(earlier => citedInBlocks(this.blocks, earlier), before.cited, isRead),
      annotations: new Renewed(() => resolveAnnotations(document, layers), before.annotations, isRead),
      facts: new Renewed(() => factsOfBlocks(uri, document, this.blocks, layers), before.facts, isRead),
      rules: new Renewed(() => ownSeverities(frontMatter), before.rules, sameFrontMatter),
      own: new Renewed(() => entriesOf(field(frontMatter.data, 'glossary')?.value, uri), before.own, sameFrontMatter),
      glossary: new Renewed(
        () => layered(this.ownEntries, context.glossary),
        before.glossary,
        sameFrontMatter && kept.glossary,
      ),
      ownReferences: new Renewed(
        () => readOwnReferences(field(frontMatter.data, 'references')?.value, uri, t),
        before.ownReferences,
        sameFrontMatter,
      ),
      references: new Renewed(
        () => joined(this.#lazy.ownReferences.get().references, context.references),
        before.references,
        sameFrontMatter && kept.references,
      ),
      reading: new Renewed(
        earlier => {
          const { text, changed } = document.source;
          return readSource(text, readingHints(this.id, frontMatter, context.settings), earlier, changed);
        },
        before.reading,
        kept.text && kept.language,
      ),
      words: new Renewed(() => wordsOfText(document.source.text), before.words, kept.text),
      matcher: new Renewed(() => this.#newMatcher(), before.matcher, sameFrontMatter && kept.glossary),
      mentionsRead: new Renewed(
        earlier => {
          const linking = linkingContext(this, name => context.chosen(name, uri));
          return readMentions(this.reading, this.#lazy.matcher.get(), linking, earlier);
        },
        before.mentionsRead,
        kept.mentions,
      ),
      mentions: new Renewed(() => mentionsIn(this.#lazy.mentionsRead.get()), before.mentions, kept.mentions),
      named: new Renewed(
        earlier => namedBlocks(this.blocks, document.places, this.#lazy.mentionsRead.get(), this.reading, earlier),
        before.named,
        isRead && kept.mentions,
      ),
      agreementsRead: new Renewed(
        earlier => readAgreements(this.reading, { lexicon: context.lexicon }, earlier),
        before.agreementsRead,
        kept.text && kept.language && kept.lexicon,
      ),
      agreements: new Renewed(
        () => agreementsIn(this.#lazy.agreementsRead.get()),
        before.agreements,
        kept.text && kept.language && kept.lexicon,
      ),
      stated: new Renewed(
        earlier => statedBlocks(this.blocks, document.places, this.#lazy.agreementsRead.get(), earlier),
        before.stated,
        isRead && kept.language && kept.lexicon,
      ),
      citations: new Renewed(
        earlier => findCitations(this.reading, earlier),
        before.citations,
        kept.text && kept.language,
      ),
    };
  }

  /**
   * Reads a text. `previous` is the version before, whose blocks are kept where they are the same; `edited` is what
   * changed since, where that is known.
   */
  static read(
    uri: string,
    text: LongText,
    version: number | null,
    context: AnalysisContext,
    previous?: Analysis,
    edited?: KnownChange,
  ): Analysis {
    const document = (isPlainText(uri) ? plainDocument : parseDocument)(text, previous?.document, edited);
    const kept = keptOf(previous?.context, context, { text: false, mentions: false });
    return new Analysis(uri, version, document, context, previous, kept);
  }

  /**
   * The same text in another context: what depends on the text alone is kept, and so are the mentions, where `affected`
   * says that the change cannot concern a text of these words.
   */
  in(context: AnalysisContext, affected: (words: TextWords) => boolean): Analysis {
    const kept = keptOf(this.context, context, { text: true, mentions: false });
    const mentions = kept.language && this.#lazy.mentionsRead.isMade && !affected(this.#lazy.words.get());
    return new Analysis(this.uri, this.version, this.document, context, this, { ...kept, mentions });
  }

  get id(): string {
    return documentId(this.uri, this.document);
  }

  get blocks(): readonly AnalysedBlock[] {
    return this.#lazy.blocks.get().values;
  }

  get parts(): NamedParts {
    return this.#lazy.parts.get();
  }

  get cited(): ReadonlyMap<string, number> {
    return this.#lazy.cited.get().counts;
  }

  get annotations(): readonly Annotation[] {
    return this.#lazy.annotations.get();
  }

  get facts(): DocumentFacts {
    return this.#lazy.facts.get();
  }

  get rules(): ReadonlyMap<string, RuleSeverity> {
    return this.#lazy.rules.get();
  }

  get glossary(): Glossary {
    return this.#lazy.glossary.get();
  }

  get ownEntries(): readonly Entry[] {
    return this.#lazy.own.get().entries;
  }

  get glossaryProblems(): readonly GlossaryProblem[] {
    return this.#lazy.own.get().problems;
  }

  get references(): References {
    return this.#lazy.references.get();
  }

  get referenceProblems() {
    return this.#lazy.ownReferences.get().problems;
  }

  get reading(): SourceReading {
    return this.#lazy.reading.get();
  }

  get mentions(): readonly Mention[] {
    return this.#lazy.mentions.get();
  }

  get agreements(): readonly AgreementFinding[] {
    return this.#lazy.agreements.get();
  }

  get named(): Named {
    return this.#lazy.named.get();
  }

  get stated(): Stated {
    return this.#lazy.stated.get();
  }

  get citations(): readonly InTextCitation[] {
    return this.#lazy.citations.get();
  }

  /** Finds the names of the glossary, the document's own entries on top. */
  #newMatcher(): Matcher {
    const { glossary, matcher } = this.context;
    const { ownEntries } = this;
    const shadowed = ownEntries.flatMap(each => glossary.get(each.id) ?? []);
    return ownEntries.length ? matcher.get().updated(shadowed, ownEntries) : matcher.get();
  }
}

/** What is computed of a version when it is first asked for. */
interface Lazy {
  readonly bodies: Renewed<BodiesInFront>;
  readonly blocks: Renewed<Derived<Block, AnalysedBlock>>;
  readonly parts: Renewed<NamedParts>;
  readonly cited: Renewed<CitedInBlocks>;
  readonly annotations: Renewed<readonly Annotation[]>;
  readonly facts: Renewed<DocumentFacts>;
  readonly rules: Renewed<ReadonlyMap<string, RuleSeverity>>;
  readonly own: Renewed<{ readonly entries: readonly Entry[]; readonly problems: readonly GlossaryProblem[] }>;
  readonly glossary: Renewed<Glossary>;
  readonly ownReferences: Renewed<ReadReferences>;
  readonly references: Renewed<References>;
  readonly reading: Renewed<SourceReading>;
  readonly words: Renewed<TextWords>;
  readonly matcher: Renewed<Matcher>;
  readonly mentionsRead: Renewed<MentionsRead>;
  readonly mentions: Renewed<readonly Mention[]>;
  readonly named: Renewed<Named>;
  readonly agreementsRead: Renewed<AgreementsRead>;
  readonly agreements: Renewed<readonly AgreementFinding[]>;
  readonly stated: Renewed<Stated>;
  readonly citations: Renewed<readonly InTextCitation[]>;
}

function ownSeverities({ data }: FrontMatter): ReadonlyMap<string, RuleSeverity> {
  const rules = field(data, 'rules')?.value;
  return readSeverities(rules?.kind === 'mapping' ? rules : null);
}

const joined = (own: References, project: References): References =>
  own.size ? joinReferences(own, project) : project;

/** Without words of its own, as most projects are, a project's lexicon never changes. */
