import { t } from '@vscode/l10n';
import { documentLink, escapeMarkdown, webLink } from '../markdown';
import type { AgreementCard, Card, EntryCard, Fact, FindingCard, HeaderCard, MentionCard, WorkCard } from './cards';

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

function renderWork({ citation, text, quote }: WorkCard): string {
  const line =
    text === null
      ? t('Nothing in this project has the id {0}.', escapeMarkdown(citation))
      : `${escapeMarkdown(text)} (${escapeMarkdown(citation)})`;
  return paragraphs(line, quote && `> ${escapeMarkdown(quote)}`);
}

function renderAgreement({ name, id, facts, sources }: AgreementCard): string {
  const title = name ?? (id === 'new' ? t('An agreement without an entry yet') : id);
  return paragraphs(`**${escapeMarkdown(title)}** · ${t('agreement')}`, renderFacts(facts), ...sources.map(renderWork));
}

function renderMention({ candidates }: MentionCard): string {
  const lines = candidates.map(({ entry, reasons }) => {
    const why = reasons.length > 0 ? ` — ${reasons.map(escapeMarkdown).join('; ')}` : '';
    return `- **${escapeMarkdown(entry.name)}** (${escapeMarkdown(entry.id)})${why}`;
  });
  return paragraphs(t('Not linked. It may mean:'), lines.join('\n'));
}

const renderHeader = ({ title, lines, link, note }: HeaderCard): string =>
  paragraphs(
    `**${escapeMarkdown(title)}**`,
    ...lines.map(escapeMarkdown),
    link && documentLink(link.uri, link.label),
    note && `*${escapeMarkdown(note)}*`,
  );

const renderFinding = ({ message, rule }: FindingCard): string =>
  paragraphs(escapeMarkdown(message), `*${escapeMarkdown(rule)}*`);

const renderFacts = (facts: readonly Fact[]): string =>
  facts.map(({ label, values }) => `- ${escapeMarkdown(label)}: ${values.map(escapeMarkdown).join(', ')}`).join('\n');

const paragraphs = (...parts: readonly (string | false | null | undefined)[]): string =>
  parts.filter(Boolean).join('\n\n');
