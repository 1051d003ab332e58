import { t } from '@vscode/l10n';
import { documentLink, escapeMarkdown, markdownOf, webLink } from '../markdown';
import type {
  AgreementCard,
  Card,
  EntryCard,
  Fact,
  FindingCard,
  HeaderCard,
  MentionCard,
  Quote,
  ThreadCard,
  WorkCard,
} from './cards';

/** Cards as Markdown. Whatever comes from the project is escaped: it shows as text and can be nothing else. */
export const renderCards = (cards: readonly Card[]): string => cards.map(render).filter(Boolean).join('\n\n---\n\n');

function render(card: Card): string {
  switch (card.kind) {
    case 'entry':
      return renderEntry(card);
    case 'work':
      return renderWork(card);
    case 'agreement':
      return renderAgreement(card);
    case 'thread':
      return renderThread(card);
    case 'mention':
      return renderMention(card);
    case 'finding':
      return renderFinding(card);
    case 'header':
      return renderHeader(card);
    case 'note':
      return `*${escapeMarkdown(card.text)}*`;
  }
}

function renderEntry({ entry, type, facts, sources }: EntryCard): string {
  const others = [...entry.names.values(), ...entry.aliases.map(each => each.text)];
  return paragraphs(
    `**${escapeMarkdown(entry.name)}** · ${escapeMarkdown(type)} · ${escapeMarkdown(entry.id)}`,
    others.length > 0 && `*${others.map(escapeMarkdown).join(' · ')}*`,
    entry.description && escapeMarkdown(entry.description),
    renderFacts(facts),
    ...entry.sameAs.map(each => webLink(each)),
    ...sources.map(renderWork),
  );
}

function renderWork({ citation, text, quote, document, addresses }: WorkCard): string {
  if (text === null) return t('Nothing in this project has the id {0}.', escapeMarkdown(citation));
  return paragraphs(
    `${markdownOf(text)} (${escapeMarkdown(citation)})`,
    quote && `> ${quoted(quote)}`,
    [
      quote && documentLink(quote.target, t('Open in {0}', quote.title)),
      document && documentLink(document.uri, t('Open {0}', document.title)),
      ...addresses.map(each => webLink(each)),
    ]
      .filter(Boolean)
      .join(' · '),
  );
}

/** The passage with its marks in bold. What Markdown reads at the beginning of a line it would read there alone. */
function quoted({ text, marks }: Quote): string {
  let at = 0;
  let shown = '';
  for (const { start, end } of marks) {
    shown += `${inLine(text.slice(at, start))}**${escapeMarkdown(text.slice(start, end))}**`;
    at = end;
  }
  return (shown + inLine(text.slice(at))).trim();
}

/** Escaped, with the blanks at its ends. */
const inLine = (text: string): string =>
  `${/^\s/.test(text) ? ' ' : ''}${escapeMarkdown(text)}${/\S\s+$/.test(text) ? ' ' : ''}`;

function renderAgreement({ name, id, facts, sources }: AgreementCard): string {
  const title = name ?? (id === 'new' ? t('An agreement without an entry yet') : id);
  return paragraphs(`**${escapeMarkdown(title)}** · ${t('agreement')}`, renderFacts(facts), ...sources.map(renderWork));
}

function renderThread({ passages, count }: ThreadCard): string {
  const lines = passages.map(({ uri, title, told, status, before, citation, quote }) => {
    const change = before !== null ? `${before} → ${status}` : status;
    const when = [told ?? t('undated'), change].filter(Boolean).map(each => escapeMarkdown(each!));
    const words = quote ? ` “${escapeMarkdown(shortened(quote))}”` : '';
    return `- **${when.join(', ')}**:${words} ${documentLink(uri, title)} (${escapeMarkdown(citation)})`;
  });
  const rest = count - passages.length;
  return paragraphs(t('Stated in:'), lines.join('\n'), rest > 0 && t('… and {0} more', String(rest)));
}

/** A line of a thread quotes no more. UTF-16 code units. */
const longestQuote = 160;

const shortened = (words: string): string =>
  words.length > longestQuote ? `${words.slice(0, words.lastIndexOf(' ', longestQuote))} …` : words;

function renderMention({ candidates }: MentionCard): string {
  const shown = candidates.slice(0, mostCandidates);
  const lines = shown.map(({ entry, type, score, reasons }, index) => {
    const about = [type, entry.id, percent(score)].map(escapeMarkdown).join(' · ');
    const why = reasons.length > 0 ? `  \n   *${reasons.map(escapeMarkdown).join('; ')}*` : '';
    return `${index + 1}. **${escapeMarkdown(entry.name)}** · ${about}${why}`;
  });
  const more = candidates.length - shown.length;
  return paragraphs(t('Not linked. It may mean:'), lines.join('\n'), more > 0 && t('and {0} more', more));
}

const renderHeader = ({ title, lines, link, note }: HeaderCard): string =>
  paragraphs(
    `**${escapeMarkdown(title)}**`,
    ...lines.map(escapeMarkdown),
    link && documentLink(link.uri, link.label),
    note && `*${escapeMarkdown(note)}*`,
  );

/** A hover holds no more of them. */
const mostCandidates = 6;

const percent = (score: number): string => `${Math.round(score * 100)} %`;

const renderFinding = ({ message, rule, guideline: { number, title, text } }: FindingCard): string =>
  paragraphs(
    message && escapeMarkdown(message),
    escapeMarkdown(rule),
    `*${escapeMarkdown(t('Guideline {0}: {1}.', String(number), title))}* ${escapeMarkdown(text)}`,
  );

const renderFacts = (facts: readonly Fact[]): string =>
  facts.map(({ label, values }) => `- ${escapeMarkdown(label)}: ${values.map(escapeMarkdown).join(', ')}`).join('\n');

const paragraphs = (...parts: readonly (string | false | null | undefined)[]): string =>
  parts.filter(Boolean).join('\n\n');
