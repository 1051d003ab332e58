/** Words of a text as a message quotes them: white space as single blanks, and no more than 80 characters. */
export function oneLine(text: string): string {
  const words = text.trim().replace(/\s+/g, ' ');
  return words.length > 80 ? `${words.slice(0, 79).trimEnd()}…` : words;
}
