import { t } from '@vscode/l10n';
import schema from '../../../../schemas/front-matter.schema.json';
import { field } from '../../markup';
import { schemaChecker } from '../../project';
import { fieldProblems } from '../fieldProblems';
import type { Rule } from '../rule';

const checkSchema = schemaChecker(schema);
const date = { type: 'date', of: [], list: false, required: false } as const;

/** A field of the front matter is not what it must be, or one that the project requires is not there. */
export const documentFieldInvalid: Rule = {
  code: 'document/field-invalid',
  severity: 'warning',
  *checkDocument({ document }, { settings }) {
    const { data, range } = document.frontMatter;
    if (data) yield* checkSchema(data).map(({ range, message }) => ({ range, message }));
    const written = field(data, 'date');
    if (written?.value?.kind === 'scalar') yield* fieldProblems(written, date);
    for (const [key, type] of settings.frontMatter) {
      const own = field(data, key);
      if (own) yield* fieldProblems(own, type);
      else if (type.required && data) {
        const message = t('The front matter needs the field “{0}”, as gloss.yaml says.', key);
        yield { range: { start: range.start, end: range.start + 3 }, message, data: { field: key } };
      }
    }
  },
};
