/** `Berg, A. (2010). Title`: an entry of a list of references, not a citation of one. It begins a line of its own. */
export function endsEntry(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 200), start);
  const line = /(?:^|[\r\n])[ \t•*–-]*$/.exec(before);
  if (!line || isRemarkedItem(text, line[0], end)) return false;
  const previous = before.slice(0, line.index).trimEnd();
  const ownLine =
    previous === '' || !/[\p{L}\d,]$/u.test(previous) || /[\r\n]\s*[\r\n]/.test(before.slice(previous.length));
  return ownLine && /^\.?[.,:]\s*[\s"“«*_]*[\p{Lu}¿¡\d]/u.test(text.slice(end, end + 12));
}

/** `- Berg (2010): Gives figures; says nothing of prices.` says in an item of a list what a work holds; no entry goes on so. */
const isRemarkedItem = (text: string, lead: string, end: number): boolean =>
  /[•*–-]/.test(lead) && /^:\s[^\r\n;]{8,400};\s\p{Ll}{3}/u.test(text.slice(end, end + 420));
