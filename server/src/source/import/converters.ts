// What turns files of other forms into texts. It brings large libraries: `readImport` loads it when a file asks for it.
export { docxToText } from './docxToText';
export { htmlToText } from './htmlToText';
