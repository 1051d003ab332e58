import { t } from '@vscode/l10n';
import type { Entry } from '../../glossary';
import { fieldScalars } from '../../markup';
import type { Settings } from '../../project';
import { fieldTypeOf } from '../entityFields';
import { isUrl } from '../fieldProblems';
import type { Finding, Rule } from '../rule';

/** An address of an entry, `same-as` above all, is none: the links that readers follow would lead nowhere. */
export const entryAddressInvalid: Rule = {
  code: 'entry/address-invalid',
  severity: 'warning',
  *checkDocument(document, { settings }) {
    for (const entry of document.ownEntries) yield* wrongAddresses(entry, settings);
  },
  *checkProject({ glossary, settings }) {
    for (const entry of glossary.entries()) {
      for (const finding of wrongAddresses(entry, settings)) yield { ...finding, uri: entry.origin.uri };
    }
  },
};

function* wrongAddresses(entry: Entry, settings: Settings): Iterable<Finding> {
  for (const { key } of entry.data.fields) {
    if (fieldTypeOf(entry, key, settings)?.type !== 'url') continue;
    for (const { spelling, range } of fieldScalars(entry.data, key)) {
      if (isUrl(spelling)) continue;
      const message = /^Q\d+$/.test(spelling)
        ? t('“{0}” is a Wikidata number: write its address, https://www.wikidata.org/entity/{0}.', spelling)
        : t('“{0}” is not a web address: it needs its https:// and a host.', spelling);
      yield { range, message, data: { id: entry.id, field: key } };
    }
  }
}
