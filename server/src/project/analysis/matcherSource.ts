import type { Entry, Glossary } from '../../glossary';
import { createMatcher, type Matcher } from '../../linking';

/**
 * The matcher of a glossary, made when first asked for. The next glossary's is made from it by exchanging the entries
 * that changed, however many changes there were since one was made.
 */
export class MatcherSource {
  readonly #glossary: Glossary;
  #matcher: Matcher | undefined;
  #base: Matcher | undefined;
  /** By id, for an entry is another object once it stands elsewhere in its file. */
  #before = new Map<string, Entry>();
  #after = new Map<string, Entry>();

  constructor(glossary: Glossary) {
    this.#glossary = glossary;
  }

  get(): Matcher {
    this.#matcher ??=
      this.#base?.updated(this.#before.values(), this.#after.values()) ?? createMatcher(this.#glossary.entries());
    this.#base = undefined;
    return this.#matcher;
  }

  /** The source for the next glossary, which has `after` where this one has `before`. */
  next(glossary: Glossary, changed: { readonly before: readonly Entry[]; readonly after: readonly Entry[] }) {
    const next = new MatcherSource(glossary);
    next.#base = this.#matcher ?? this.#base;
    if (!next.#base) return next;
    if (!this.#matcher) {
      next.#before = new Map(this.#before);
      next.#after = new Map(this.#after);
    }
    for (const each of changed.before) if (!next.#after.delete(each.id)) next.#before.set(each.id, each);
    for (const each of changed.after) next.#after.set(each.id, each);
    return next;
  }
}
