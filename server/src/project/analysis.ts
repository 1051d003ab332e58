import { type AgreementFinding, findAgreements, type LexiconData } from '../agreements';
import type { InTextCitation, ReadReferences, References } from '../citations';
import { findCitations, joinReferences, readOwnReferences } from '../citations';
import type { Entry, Glossary, GlossaryProblem } from '../glossary';
import { entriesOf, layered } from '../glossary';
import {
  findMentions,
  type LinkedPlace,
  type LinkingContext,
  type Mention,
  type TextWords,
  wordsOfText,
} from '../linking';
import type { GlossDocument } from '../markup';
import { field, fieldText, parseDocument, plainDocument, toData } from '../markup';
import type { ReadingHints, SourceReading } from '../source';
import { readSource } from '../source';
import type { AnalysedDocument } from './analysedDocument';
import type { Annotation } from './annotation';
import type { DocumentFacts } from './documentFacts';
import { isPlainText } from './fileNames';
import type { MatcherSource } from './matcherSource';
import { factsOf } from './readFacts';
import { readSeverities } from './readSettings';
import { resolveAnnotations } from './resolveAnnotations';
import type { RuleSeverity, Settings } from './settings';
import { sourceKind, sourceLanguage } from './sourceKind';

/** What a document's analysis takes from the project. A change gives another one. */
export interface AnalysisContext {
  readonly settings: Settings;
  readonly glossary: Glossary;
  readonly references: References;
  /** Finds the names of the glossary. */
  readonly matcher: MatcherSource;
  /** The project's own agreement words. */
  readonly lexicon: readonly LexiconData[];
  /** How often other documents than the one of that URI link a name to each entry, by entry id. */
  readonly chosen: (name: string, uri: string) => ReadonlyMap<string, number> | undefined;
}

/** A document at hand; see `AnalysedDocument`. Everything but the markup is computed when first asked for. */
export class Analysis implements AnalysedDocument {
  readonly uri: string;
  readonly version: number | null;
  readonly document: GlossDocument;
  readonly #context: AnalysisContext;
  /** The reading of the version before, until this one has its own: the object itself would keep every version alive. */
  #earlier: SourceReading | undefined;
  /** Likewise its mentions, from which those of the paragraphs that no edit touched are taken. */
  #earlierMentions: readonly Mention[] | undefined;
  #words: TextWords | undefined;
  #annotations: readonly Annotation[] | undefined;
  #facts: DocumentFacts | undefined;
  #rules: ReadonlyMap<string, RuleSeverity> | undefined;
  #own: { entries: readonly Entry[]; problems: readonly GlossaryProblem[] } | undefined;
  #glossary: Glossary | undefined;
  #ownReferences: ReadReferences | undefined;
  #references: References | undefined;
  #reading: SourceReading | undefined;
  #mentions: readonly Mention[] | undefined;
  #agreements: readonly AgreementFinding[] | undefined;
  #citations: readonly InTextCitation[] | undefined;

  private constructor(
    uri: string,
    version: number | null,
    document: GlossDocument,
    context: AnalysisContext,
    previous: Analysis | undefined,
  ) {
    this.uri = uri;
    this.version = version;
    this.document = document;
    this.#context = context;
    this.#earlier = previous && (previous.#reading ?? previous.#earlier);
    this.#earlierMentions = previous && (previous.#mentions ?? previous.#earlierMentions);
  }

  /** Reads a text. `previous` is the version before, whose blocks are kept where they are the same. */
  static read(
    uri: string,
    text: string,
    version: number | null,
    context: AnalysisContext,
    previous?: Analysis,
  ): Analysis {
    const document = isPlainText(uri) ? plainDocument(text) : parseDocument(text, previous?.document);
    return new Analysis(uri, version, document, context, previous);
  }

  /**
   * The same text in another context: what depends on the text alone is kept, and so are the mentions, where `affected`
   * says that the change cannot concern a text of these words.
   */
  in(context: AnalysisContext, affected: (words: TextWords) => boolean): Analysis {
    const next = new Analysis(this.uri, this.version, this.document, context, this);
    if (context.settings.layers === this.#context.settings.layers) {
      next.#annotations = this.#annotations;
      next.#facts = this.#facts;
    }
    next.#rules = this.#rules;
    next.#words = this.#words;
    next.#own = this.#own;
    next.#ownReferences = this.#ownReferences;
    if (context.settings.language === this.#context.settings.language) {
      next.#reading = this.#reading;
      next.#citations = this.#citations;
      if (this.#mentions && !affected(this.#wordsOfText())) next.#mentions = this.#mentions;
      if (sameLexicon(context.lexicon, this.#context.lexicon)) next.#agreements = this.#agreements;
    }
    return next;
  }

  get id(): string {
    return this.facts.id;
  }

  get annotations(): readonly Annotation[] {
    return (this.#annotations ??= resolveAnnotations(this.document, this.#context.settings.layers));
  }

  get facts(): DocumentFacts {
    return (this.#facts ??= factsOf(this.uri, this.document, this.annotations, this.#context.settings.layers));
  }

  get rules(): ReadonlyMap<string, RuleSeverity> {
    const rules = field(this.document.frontMatter.data, 'rules')?.value;
    return (this.#rules ??= readSeverities(rules?.kind === 'mapping' ? rules : null));
  }

  get glossary(): Glossary {
    return (this.#glossary ??= layered(this.#ownGlossary.entries, this.#context.glossary));
  }

  get ownEntries(): readonly Entry[] {
    return this.#ownGlossary.entries;
  }

  get glossaryProblems(): readonly GlossaryProblem[] {
    return this.#ownGlossary.problems;
  }

  get references(): References {
    const own = this.#ownReferenceList.references;
    return (this.#references ??= own.size ? joinReferences(own, this.#context.references) : this.#context.references);
  }

  get referenceProblems() {
    return this.#ownReferenceList.problems;
  }

  get reading(): SourceReading {
    if (!this.#reading) {
      this.#reading = readSource(this.document.source.text, this.#hints(), this.#earlier);
      this.#earlier = undefined;
    }
    return this.#reading;
  }

  get mentions(): readonly Mention[] {
    if (!this.#mentions) {
      this.#mentions = this.#findMentions(this.#earlierMentions);
      this.#earlierMentions = undefined;
    }
    return this.#mentions;
  }

  get agreements(): readonly AgreementFinding[] {
    return (this.#agreements ??= findAgreements(this.reading, { lexicon: this.#context.lexicon }));
  }

  get citations(): readonly InTextCitation[] {
    return (this.#citations ??= findCitations(this.reading));
  }

  #findMentions(previous: readonly Mention[] | undefined): readonly Mention[] {
    const { reading, facts, glossary, ownEntries } = this;
    const { data } = this.document.frontMatter;
    const shadowed = ownEntries.flatMap(each => this.#context.glossary.get(each.id) ?? []);
    const project = this.#context.matcher.get();
    const matcher = ownEntries.length ? project.updated(shadowed, ownEntries) : project;
    const linking: LinkingContext = {
      document: facts.id,
      kind: reading.kind,
      language: fieldText(data, 'language') ?? reading.language,
      ...(facts.date === null ? {} : { date: facts.date }),
      ...(reading.header ? { header: reading.header } : {}),
      glossary,
      linked: this.#linked(),
      chosen: name => this.#context.chosen(name, this.uri),
    };
    return findMentions(reading, matcher, linking, previous);
  }

  /** The passages that are linked to an entry, by what the spans say. */
  #linked(): LinkedPlace[] {
    return this.annotations.flatMap(({ span, entity }) => (entity ? { range: span.source, id: entity.spelling } : []));
  }

  get #ownGlossary() {
    return (this.#own ??= entriesOf(field(this.document.frontMatter.data, 'glossary')?.value, this.uri));
  }

  get #ownReferenceList() {
    const list = field(this.document.frontMatter.data, 'references')?.value;
    return (this.#ownReferences ??= readOwnReferences(list, this.uri));
  }

  #wordsOfText(): TextWords {
    return (this.#words ??= wordsOfText(this.document.source.text));
  }

  #hints(): ReadingHints {
    const { data } = this.document.frontMatter;
    const kind = sourceKind(fieldText(data, 'kind'));
    const language = sourceLanguage(fieldText(data, 'language'));
    const corrections = field(data, 'corrections')?.value;
    return {
      id: this.id,
      ...(kind ? { kind } : {}),
      ...(language ? { language } : {}),
      defaultLanguage: sourceLanguage(this.#context.settings.language) ?? 'en',
      ...(corrections?.kind === 'mapping' ? { corrections: toData(corrections) as Record<string, unknown> } : {}),
    };
  }
}

/** Without words of its own, as most projects are, a project's lexicon never changes. */
const sameLexicon = (a: readonly LexiconData[], b: readonly LexiconData[]): boolean =>
  a === b || (!a.length && !b.length);
