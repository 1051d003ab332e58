import { htmlToText } from './htmlToText';

/**
 * The text of a Word document (`.docx`), headings as `# …` by their styles, lists with their markers, footnotes at the end.
 * Loads its libraries when called.
 * @throws where the bytes are no Word document, with the library's reason.
 */
export async function docxToText(bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const arrayBuffer = new Uint8Array(bytes).buffer;
  // The library asks for a Buffer on Node and for an ArrayBuffer in a browser; what it does with either is the same.
  const input = { arrayBuffer, buffer: bytes } as unknown as { arrayBuffer: ArrayBuffer };
  const { value } = await mammoth.convertToHtml(input, { externalFileAccess: false });
  return htmlToText(`<body>${value}</body>`);
}
