const articles = /^(?:the|an?|el|la|los|las|lo|un[ao]?s?)$/i;

/** Whether the word from `start` to `end` is an article of one of the languages. */
export const isArticle = (text: string, start: number, end: number): boolean =>
  end - start <= 4 && articles.test(text.slice(start, end));
