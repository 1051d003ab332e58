import { expect, test } from 'vitest';
import { type ImportChoices, importDocument } from '../../../server/src/features/importDocument';
import { field, fieldText, parseDocument, toData } from '../../../server/src/markup';
import { sampleCable } from '../source/cable/sampleCable';
import { load } from './fixture';

const encode = (text: string) => new TextEncoder().encode(text);

async function imported(bytes: Uint8Array, fileName: string, said?: Partial<ImportChoices>) {
  const { snapshot } = await load('--- a.gloss\n');
  const answer = await importDocument({ bytes, fileName, ...(said ? { said } : {}) }, snapshot);
  if ('refused' in answer) return answer;
  const document = parseDocument(answer.text);
  return { ...answer, document, data: document.frontMatter.data, source: document.source.text };
}

async function made(...given: Parameters<typeof imported>) {
  const answer = await imported(...given);
  if ('refused' in answer) throw new Error(answer.refused);
  return answer;
}

test('the text of the file is the source text of its document', async () => {
  const text = '\uFEFFMinutes\r\n\r\nThey met [briefly]{sic} in \\[Lima].\r';
  const { source, document } = await made(encode(text), 'minutes.txt');
  expect(source).toBe(text);
  expect(document.text).toMatch(/^---\r\nid: minutes\r\n/);
});

test('a text in an old encoding is imported with its letters, or in the encoding that the reader says', async () => {
  const bytes = Uint8Array.from('Declaraci\u00f3n de Per\u00fa\n', char => char.charCodeAt(0));
  const found = await made(bytes, 'lima.txt');
  expect([found.source, found.choices.encoding]).toEqual(['Declaración de Perú\n', 'windows-1252']);
  expect(toData(field(found.data, 'origin')!.value!)).toEqual({ file: 'lima.txt', encoding: 'windows-1252' });
  const told = await made(bytes, 'lima.txt', { encoding: 'utf-8' });
  expect([told.choices.encoding, told.isDamaged]).toEqual(['utf-8', true]);
});

test('what the text shows is proposed; what the reader says goes before it', async () => {
  const { choices } = await made(encode(sampleCable), 'notes.txt');
  expect(choices).toEqual({
    id: '07QUITO412',
    kind: 'cable',
    title: 'MINISTER OPENS TALKS ON BANANA TARIFFS',
    date: '2007-03-02',
    language: 'en',
    encoding: 'utf-8',
    reflow: false,
  });
  const proposed = await made(encode(sampleCable), 'notes.txt');
  expect(proposed.reasons).toContain('a transmission identifier');
  const { data, source, reasons } = await made(encode(sampleCable), 'notes.txt', { id: 'x', title: '', kind: 'plain' });
  expect(reasons).toEqual([]);
  expect([fieldText(data, 'id'), fieldText(data, 'kind'), field(data, 'title')]).toEqual(['x', 'plain', undefined]);
  expect(source).toBe(sampleCable);
});

test('the text of a PDF is told as such, and reflowed where the reader wants it', async () => {
  const lines =
    'The ferry left at dawn and the min-\n\nisters stood on deck until the coast\n\nwas out of sight of all of them.\n\n';
  const cut = await made(encode(lines.repeat(12)), 'a.txt');
  expect([cut.looksCut, cut.choices.reflow, cut.source]).toEqual([true, false, lines.repeat(12)]);
  const whole = await made(encode(lines.repeat(12)), 'a.txt', { reflow: true });
  expect(whole.source).toContain('ministers');
  expect(toData(field(whole.data, 'origin')!.value!)).toHaveProperty('reflow');
});

test('a page of the web keeps its headings and lists', async () => {
  const page = '<html><body><h1>Acta</h1><ul><li>uno</li><li>dos</li></ul></body></html>';
  const { source, data } = await made(encode(page), 'acta.html');
  expect(source).toBe('# Acta\n\n- uno\n- dos\n');
  expect(toData(field(data, 'origin')!.value!)).toMatchObject({ file: 'acta.html', converted: 'html' });
});

test('a text from the clipboard names no file', async () => {
  const { data, choices } = await made(encode('Joint Statement\n\nBoth sides met.\n'), '');
  expect(toData(field(data, 'origin')!.value!)).toEqual({ from: 'clipboard' });
  expect(choices.id).toMatch(/^[\w.-]+$/);
});

test.each([
  ['a PDF', '%PDF-1.7\n', 'a.txt', /PDF/],
  ['bytes of a picture', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01', 'a.txt', /no text/],
  ['a Word document that is none', 'words', 'a.docx', /cannot be read/],
])('%s is refused with a reason', async (_, content, fileName, reason) => {
  const answer = await imported(
    Uint8Array.from(content, char => char.charCodeAt(0)),
    fileName,
  );
  expect('refused' in answer && answer.refused).toMatch(reason);
});
